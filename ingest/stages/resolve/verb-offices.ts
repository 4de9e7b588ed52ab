import type { Chart } from "../phrases/chart.ts";
import { phrasesOf } from "../relate/find-ends.ts";
import { findPredicates } from "../relate/predicates.ts";
import type { Clause } from "../segment-clauses.ts";
import type { Chains } from "./chain.ts";
import { englishVerbOffices } from "./english-verb-offices.ts";

const LEAD = new Set(["leiten", "lead"]);
const COPULA = /^(?:ist|heißt|bleibt|sei|is|remains)$/;

/**
 * "Chefin der Weltbank ist Anna Berg", "Anna Berg ist seit Mai Präsidentin von Peru"; "the army, whose
 * commander is Anna Berg".
 */
function copularOffice(chart: Chart, clause: Clause, chains: Chains): void {
  const { tokens, pack, phraseAt } = chart;
  const isWhose = pack.code === "en" && clause.starter === "whose";
  if (!isWhose && (pack.code !== "de" || clause.kind !== "main")) return;
  const at = clause.at.find((index) => COPULA.test(tokens[index]!.lower) && !phraseAt[index]);
  if (at === undefined) return;
  const words = clause.at.map((index) => tokens[index]!.lower);
  if (words.some((word) => pack.negators.has(word) || pack.planning.has(word))) return;
  const bare = chart.sentence.phrases.filter(
    ({ head, preposition, owner }) =>
      clause.at.includes(head) && preposition === undefined && owner === undefined,
  );
  const people = bare.filter(({ kind }) => kind === "Person");
  const offices = bare.filter(({ kind }) => kind === "Office");
  const [person] = people;
  const [office] = offices;
  if (!person || !office || people.length > 1 || offices.length > 1) return;
  if (person.from < at === office.from < at || office.determiner === "indefinite") return;
  if (/(?:präsidenten|vorsitzenden)$/.test(tokens[office.head]!.lower)) return;
  const [claim] = office.offices;
  if (!claim || (claim.countries.length === 0 && claim.institutions.length === 0)) return;
  person.offices.push(claim);
  chains.of.get(person)?.offices.push(claim);
}

const ELECTED = /^(?:gewählt|wiedergewählt|ernannt|bestellt|berufen|bestimmt|vereidigt)$/;

/** "Gestern wurde Anna Berg zur Präsidentin der Weltbank gewählt": she holds the office since then. */
function electedOffice(chart: Chart, clause: Clause, chains: Chains): void {
  const { tokens, pack, phraseAt } = chart;
  if (pack.code !== "de") return;
  const words = clause.at.map((index) => tokens[index]!.lower);
  const isPassive = words.some((word) => /^(?:wurden?|worden|ist|war)$/.test(word));
  if (!isPassive || !clause.at.some((at) => ELECTED.test(tokens[at]!.lower) && !phraseAt[at]))
    return;
  if (words.some((word) => pack.negators.has(word) || pack.planning.has(word))) return;
  const phrases = phrasesOf(chart, clause);
  const people = phrases.filter(
    ({ kind, preposition, owner }) => kind === "Person" && preposition === undefined && !owner,
  );
  const offices = phrases.filter(
    ({ kind, preposition }) => kind === "Office" && preposition === "zu",
  );
  const [claim] = offices[0]?.offices ?? [];
  if (people.length !== 1 || offices.length !== 1 || !claim) return;
  if (claim.countries.length === 0 && claim.institutions.length === 0) return;
  people[0]!.offices.push(claim);
  chains.of.get(people[0]!)?.offices.push(claim);
}

/** "Anna Berg, die das Direktorat leitet": whoever leads a body holds an office there. */
export function addVerbOffices(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
): void {
  charts.forEach((chart, index) => {
    englishVerbOffices(chart, clauses[index]!, chains, charts);
    for (const clause of clauses[index]!) {
      copularOffice(chart, clause, chains);
      electedOffice(chart, clause, chains);
      const predicate = findPredicates(chart, clause).find(({ lemma }) => LEAD.has(lemma));
      if (predicate?.voice !== "active" || predicate.status !== "happened") continue;
      const phrases = phrasesOf(chart, clause).filter(
        ({ preposition }) => preposition === undefined,
      );
      const body = phrases.find(({ kind }) => kind === "Institution");
      const before = chart.sentence.phrases.filter(({ to }) => to <= clause.at[0]!).at(-1);
      const person =
        clause.kind === "relative" ? before : phrases.find(({ kind }) => kind === "Person");
      if (!body || person?.kind !== "Person") continue;
      if (chart.pack.code === "en" && !(body.from > predicate.at && body.from <= predicate.at + 2))
        continue;
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
