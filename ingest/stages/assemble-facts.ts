import type { Fact } from "../../schema/fact.ts";
import { round } from "./assemble-entities.ts";
import type { Chart } from "./phrases/chart.ts";
import type { DraftFact } from "./relate/draft-fact.ts";
import type { Chain } from "./resolve/chain.ts";

const MODE_RANK = ["signed", "concluded", "agreed", "negotiated"];

/** One fact for each type, ends and status, with every sentence that states it, sorted. */
export function assembleFacts(
  drafts: readonly DraftFact[],
  charts: readonly Chart[],
  idOf: ReadonlyMap<Chain, string>,
  text: string,
  extractor: string,
): Fact[] {
  const facts = new Map<string, Fact>();
  for (const draft of drafts) {
    const from = idOf.get(draft.from);
    const to = idOf.get(draft.to);
    if (from === undefined || to === undefined || from === to) continue;
    const { start, end } = charts[draft.sentence]!.sentence;
    const evidence = {
      start,
      end,
      sentence: text.slice(start, end),
      triggers: [...draft.triggers],
      rule: draft.rule,
      extractor,
    };
    const attributedTo = draft.attributedTo && idOf.get(draft.attributedTo);
    const key = [draft.type, from, to, draft.status].join("\n");
    const known = facts.get(key);
    const mode = [known?.mode, draft.mode]
      .filter((m) => m !== undefined)
      .sort((a, b) => MODE_RANK.indexOf(a) - MODE_RANK.indexOf(b))[0];
    const isNew = !known?.evidence.some((e) => e.start === start && e.rule === draft.rule);
    const source = known
      ? known.attributedTo && attributedTo
        ? known.attributedTo
        : undefined
      : attributedTo;
    const date = known?.date ?? draft.date;
    const role = known?.role ?? draft.role;
    facts.set(key, {
      type: draft.type,
      from,
      to,
      status: draft.status,
      ...(source && { attributedTo: source }),
      ...(mode && { mode }),
      ...(date && { date }),
      ...(role && { role }),
      confidence: Math.max(known?.confidence ?? 0, round(draft.confidence)),
      evidence: [...(known?.evidence ?? []), ...(isNew ? [evidence] : [])].sort(
        (a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1),
      ),
    });
  }
  return [...facts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
}
