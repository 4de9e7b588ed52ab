import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "../resolve/chain.ts";
import { referents } from "../resolve/referents.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { fits } from "./fits.ts";

const PARTY = { function: "subject", types: ["Country", "Institution"] } as const;
const MEMBERS = /^(?:signatories|nations|countries|states|parties|members)$/;
const SIGNATORIES = /^(?:signatories|parties)$/;
const NEGATIVE = /^(?:not|no|never|non|potential|possible|future|prospective)$/;
const NEAR = 3;

/** Where a list of parties begins, and to what they are parties. */
type List = { readonly deed: Chain; readonly from: number; readonly trigger: number };

/**
 * SIGNED from lists: "Peru is the fifth nation to sign the Treaty, joining A, B and C"; "the nations of
 * the Treaty – A, B and C"; "signatories include A, B and C".
 */
export function englishSignatories(charts: readonly Chart[], chains: Chains): DraftFact[] {
  return charts.flatMap((chart) => {
    if (chart.pack.code !== "en" || chart.tokens.some(({ lower }) => NEGATIVE.test(lower)))
      return [];
    const list =
      afterJoining(chart, chains) ??
      afterMembers(chart, chains) ??
      afterSigners(chart, chains) ??
      afterInclude(chart, chains);
    return list ? signed(chart, list, chains, charts) : [];
  });
}

function signed(
  chart: Chart,
  { deed, from, trigger }: List,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  return listedFrom(chart, from).flatMap((party) =>
    referents(party, chains, charts).map(({ chain, confidence }) => ({
      type: "SIGNED" as const,
      from: chain,
      to: deed,
      status: "happened" as const,
      sentence: chart.sentence.index,
      triggers: spansOf(chart.tokens, [trigger]),
      rule: "en/signed/listed-party",
      mode: "signed" as const,
      confidence: 0.85 * confidence,
    })),
  );
}

/** The parties that follow one another from a token on, with marks and conjunctions between them. */
function listedFrom({ tokens, sentence, pack }: Chart, from: number): Phrase[] {
  const found: Phrase[] = [];
  let at = from;
  for (const phrase of sentence.phrases) {
    if (phrase.from < at || !fits(phrase, PARTY)) continue;
    const between = tokens.slice(at, phrase.from);
    const isNext = between.every(
      ({ text, lower }) =>
        /^[,;•*()]$/.test(text) || pack.conjunctions.has(lower) || lower === "the",
    );
    if (!isNext) break;
    found.push(phrase);
    at = phrase.to;
  }
  return found;
}

function deedIn(
  { sentence }: Chart,
  chains: Chains,
  from: number,
  to: number,
): { deed: Chain; end: number } | undefined {
  const phrase = sentence.phrases.find(
    ({ kind, head }) => kind === "Agreement" && head >= from && head < to,
  );
  const deed = phrase && chains.of.get(phrase);
  return deed && { deed, end: phrase.to };
}

/** "to sign the Treaty, joining A, B and C" */
function afterJoining(chart: Chart, chains: Chains): List | undefined {
  const { tokens, pack } = chart;
  const joining = tokens.findIndex(
    ({ lower }, at) => lower === "joining" && tokens[at - 1]?.text === ",",
  );
  if (joining < 0) return undefined;
  const sign = tokens.findLastIndex(
    ({ lower }, at) =>
      at < joining &&
      pack.verbs.get(lower)?.some(({ lemma }) => /^(?:sign|ratify|accede|join)$/.test(lemma)),
  );
  const found = sign < 0 ? undefined : deedIn(chart, chains, sign, joining);
  return found && { deed: found.deed, from: joining + 1, trigger: joining };
}

/** "the twenty nations of the Treaty – A, B and C – are", "parties to the Treaty: A, B and C" */
function afterMembers(chart: Chart, chains: Chains): List | undefined {
  const { tokens } = chart;
  const at = tokens.findIndex(
    ({ lower }, index) => MEMBERS.test(lower) && /^(?:of|to)$/.test(tokens[index + 1]?.lower ?? ""),
  );
  const found = at < 0 ? undefined : deedIn(chart, chains, at + 2, at + 8);
  if (!found || !/^[–—:(-]$/.test(tokens[found.end]?.text ?? "")) return undefined;
  return { deed: found.deed, from: found.end + 1, trigger: at };
}

/** "the accord was signed by all the parties at the talks: A, B and C" */
function afterSigners(chart: Chart, chains: Chains): List | undefined {
  const { tokens } = chart;
  const sign = tokens.findIndex(
    ({ lower }, at) => lower === "signed" && /^(?:by)$/.test(tokens[at + 1]?.lower ?? ""),
  );
  const colon = tokens.findIndex(({ text }, at) => at > sign && at <= sign + 12 && text === ":");
  if (sign < 0 || colon < 0) return undefined;
  const named = tokens.slice(sign, colon).some(({ lower }) => MEMBERS.test(lower));
  const found = named ? deedIn(chart, chains, 0, sign) : undefined;
  return found && { deed: found.deed, from: colon + 1, trigger: sign };
}

/** "signatories (to the Treaty) include A, B and C": of the agreement spoken of where none is named. */
function afterInclude(chart: Chart, chains: Chains): List | undefined {
  const { tokens, sentence } = chart;
  const at = tokens.findIndex(({ lower }) => SIGNATORIES.test(lower));
  const verb = tokens.findIndex(
    ({ lower }, index) =>
      index > at && index <= at + 9 && /^(?:include|included|are|were|comprise)$/.test(lower),
  );
  if (at < 0 || verb < 0) return undefined;
  const own = deedIn(chart, chains, at, verb);
  if (!own && (tokens[at]!.lower === "parties" || verb > at + 2)) return undefined;
  const deed = own?.deed ?? lastDeed(sentence.index, chains);
  return deed && { deed, from: tokens[verb + 1]?.text === ":" ? verb + 2 : verb + 1, trigger: at };
}

const lastDeed = (sentence: number, chains: Chains): Chain | undefined =>
  chains
    .ofType("Agreement")
    .flatMap((chain) => chain.phrases.map((phrase) => ({ chain, phrase })))
    .filter(({ phrase }) => phrase.sentence < sentence && sentence - phrase.sentence <= NEAR)
    .sort((a, b) => b.phrase.start - a.phrase.start)[0]?.chain;
