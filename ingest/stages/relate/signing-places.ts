import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "../resolve/chain.ts";
import type { Clause } from "../segment-clauses.ts";
import { statusOf } from "./clause-status.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";

/** "attended the signing in Lima": where the agreement that was spoken of is signed. */
export function signingPlaces(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
): DraftFact[] {
  return charts.flatMap((chart, index) =>
    chart.pack.code === "en"
      ? clauses[index]!.flatMap((clause) => signingIn(chart, clause, chains))
      : [],
  );
}

function signingIn(chart: Chart, clause: Clause, chains: Chains): DraftFact[] {
  const { tokens, phraseAt, sentence } = chart;
  return clause.at.flatMap((at) => {
    const place = phraseAt[at + 2];
    const isSigning =
      tokens[at]!.lower === "signing" &&
      tokens[at - 1]?.lower === "the" &&
      phraseAt[at] === undefined &&
      /^(?:in|at)$/.test(tokens[at + 1]?.lower ?? "");
    if (!isSigning || place?.kind !== "Place" || place.from !== at + 2) return [];
    const from = onlyAgreement(sentence.index, chains);
    const to = chains.of.get(place);
    if (!from || !to) return [];
    const status = statusOf(chart, clause, at, "finite", "active");
    return [
      {
        type: "SIGNED_IN" as const,
        from,
        to,
        status: status === "planned" ? status : "happened",
        sentence: sentence.index,
        triggers: spansOf(tokens, [at]),
        rule: "en/signed-in/signing",
        confidence: 0.8 * place.confidence,
      },
    ];
  });
}

/** The agreement that this sentence or one of the two before names, where it is the only one. */
function onlyAgreement(sentence: number, chains: Chains): Chain | undefined {
  const near = chains
    .ofType("Agreement")
    .filter(({ phrases }) =>
      phrases.some((phrase) => phrase.sentence <= sentence && sentence - phrase.sentence <= 2),
    );
  return near.length === 1 ? near[0] : undefined;
}
