import type { Chart } from "../phrases/chart.ts";
import { phrasesOf } from "../relate/match-rules.ts";
import { findPredicates } from "../relate/predicates.ts";
import type { Clause } from "../segment-clauses.ts";
import type { Chains } from "./chain.ts";

const LEAD = new Set(["leiten", "lead"]);

/** "Anna Berg, die das Direktorat leitet": whoever leads a body holds an office there. */
export function addVerbOffices(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
): void {
  charts.forEach((chart, index) => {
    for (const clause of clauses[index]!) {
      const predicate = findPredicates(chart, clause).find(({ lemma }) => LEAD.has(lemma));
      if (!predicate || predicate.voice !== "active" || predicate.status !== "happened") continue;
      const phrases = phrasesOf(chart, clause).filter(
        ({ preposition }) => preposition === undefined,
      );
      const body = phrases.find(({ kind }) => kind === "Institution");
      const before = chart.sentence.phrases.filter(({ to }) => to <= clause.at[0]!).at(-1);
      const person =
        clause.kind === "relative" ? before : phrases.find(({ kind }) => kind === "Person");
      if (!body || person?.kind !== "Person") continue;
      const claim = {
        role: chart.pack.code === "de" ? "Leitung" : "head",
        head: chart.tokens[predicate.at]!.lower,
        former: false,
        countries: [],
        institutions: [body],
        sentence: index,
      };
      person.offices.push(claim);
      chains.of.get(person)?.offices.push(claim);
    }
  });
}
