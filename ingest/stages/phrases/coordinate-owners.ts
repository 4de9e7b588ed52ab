import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "./chart.ts";

/** "a contract with A and an agreement with B": joined across what hangs on the first. */
export function coordinateOwners(chart: Chart, phrases: readonly Phrase[]): void {
  for (const phrase of phrases) {
    if (phrase.group || (phrase.kind !== "Agreement" && phrase.kind !== "Event")) continue;
    const word = (back: number) => chart.tokens[phrase.from - back]?.lower ?? "";
    const isAsWell = word(1) === "as" && word(2) === "well" && word(3) === "as";
    if (!chart.pack.conjunctions.has(word(1)) && !isAsWell) continue;
    const link = phrase.from - (isAsWell ? 3 : 1);
    const end = chart.tokens[link - 1]?.text === "," ? link - 1 : link;
    const first = phrases.find((other) => other.kind === phrase.kind && other.reach === end);
    if (!first || first === phrase) continue;
    phrase.group = first.group ?? first;
    if (first.preposition !== undefined) phrase.preposition = first.preposition;
  }
}
