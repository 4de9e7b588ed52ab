import type { Phrase } from "../../lexicon/phrase.ts";
import { addPerson } from "./add-person.ts";
import type { Chart } from "./chart.ts";
import { nameRun } from "./name-runs.ts";

const OFFICE = /^(.*\b(?:minister|president|chancellor|premier|ambassador|leader|king|queen))s?$/i;
const FARTHEST = 40;

/** "the foreign ministers of China (Li Wei) and Chile (Ana Soto)": who is named in brackets after a country. */
export function findBracketedHolders(chart: Chart): void {
  const { tokens, pack, nameAt, phraseAt } = chart;
  if (pack.code !== "en" || !tokens.some(({ text }) => text === "(")) return;
  tokens.forEach((token, open) => {
    const country = nameAt[open - 1];
    if (token.text !== "(" || country?.type !== "Country") return;
    const known = phraseAt[open + 1];
    const to = known?.kind === "Person" ? known.to : nameRun(chart, open + 1);
    if (to < open + 3 || tokens[to]?.text !== ")") return;
    const role = officeBefore(chart, country.from);
    if (role === undefined) return;
    const person: Phrase = known ?? addPerson(chart, open + 1, to, 0.8);
    if (person.offices.length > 0) return;
    person.offices.push({
      role,
      head: role.split(" ").at(-1)!.toLowerCase(),
      former: false,
      countries: [country.code!],
      institutions: [],
      sentence: chart.sentence.index,
    });
  });
}

/** The office that governs a list of countries by "of", across earlier countries and their brackets. */
function officeBefore({ tokens, pack }: Chart, at: number): string | undefined {
  for (let of = at - 1; of > Math.max(0, at - FARTHEST); of--) {
    if (tokens[of]!.lower !== "of") continue;
    const office = OFFICE.exec(tokens[of - 1]!.lower)?.[1];
    if (office === undefined) continue;
    const field = tokens[of - 2];
    const isField =
      field?.kind === "word" &&
      !pack.articles.has(field.lower) &&
      !pack.prepositions.has(field.lower);
    return isField ? `${field.text} ${office}` : office;
  }
  return undefined;
}
