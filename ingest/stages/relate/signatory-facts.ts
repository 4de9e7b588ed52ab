import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chains } from "../resolve/chain.ts";
import { referents } from "../resolve/referents.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { isGenitiveInside } from "./find-ends.ts";
import { fits } from "./fits.ts";

const SIGNATORY =
  /^(?:signatory|signatories|unterzeichner|unterzeichnern|unterzeichnerstaat|unterzeichnerstaaten|vertragsstaat|vertragsstaaten|mitunterzeichner)$/;
const PARTY = { function: "subject", types: ["Country", "Institution", "Official"] } as const;
const NEGATIVE =
  /^(?:not|no|never|nicht|kein|keine|keiner|nie|potential|possible|future|künftige|mögliche)$/;

/** SIGNED from "Signatories to the agreement: A, B and C" and "A und B gehören zu den Unterzeichnern". */
export function signatoryFacts(charts: readonly Chart[], chains: Chains): DraftFact[] {
  return charts.flatMap((chart) => {
    const { tokens, sentence, pack } = chart;
    const at = tokens.findIndex(({ lower }) => SIGNATORY.test(lower));
    if (at < 0 || tokens.some(({ lower }) => NEGATIVE.test(lower))) return [];
    const deed = sentence.phrases.find(
      ({ kind, from }) => kind === "Agreement" && from > at && from <= at + 3,
    );
    const target = deed && chains.of.get(deed);
    if (!deed || !target) return [];
    const parties = sentence.phrases.filter(
      (phrase) =>
        phrase !== deed && fits(phrase, PARTY) && !phrase.owner && !isGenitiveInside(chart, phrase),
    );
    const after = parties.filter(
      (phrase) => phrase.from > deed.to && isListed(chart, phrase, deed.to),
    );
    const before = parties.filter((phrase) => phrase.to <= at && phrase.preposition === undefined);
    return (after.length > 0 ? after : before).flatMap((party) =>
      referents(party, chains, charts).map(({ chain, confidence }) => ({
        type: "SIGNED" as const,
        from: chain,
        to: target,
        status: "happened" as const,
        sentence: sentence.index,
        triggers: spansOf(tokens, [at]),
        rule: `${pack.code}/signed/signatory`,
        confidence: 0.88 * confidence,
        mode: "signed" as const,
      })),
    );
  });
}

/** In the list itself, not in a remark in brackets or after a preposition of its own. */
function isListed(chart: Chart, phrase: Phrase, from: number): boolean {
  const between = chart.tokens.slice(from, phrase.from);
  const opened = between.filter(({ text }) => text === "(").length;
  const closed = between.filter(({ text }) => text === ")").length;
  const before = chart.tokens[phrase.from - 1]!;
  return opened === closed && !chart.pack.prepositions.has(before.lower);
}
