import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "./chart.ts";

/** "a contract with A, a pact on B and an agreement with C": joined across what hangs on each. */
export function coordinateOwners(chart: Chart, phrases: readonly Phrase[]): void {
  for (const phrase of phrases) {
    if (phrase.group || (phrase.kind !== "Agreement" && phrase.kind !== "Event")) continue;
    const end = linkBefore(chart, phrase) ?? commaBefore(chart, phrase, phrases);
    if (end === undefined) continue;
    const reaches = (other: Phrase) =>
      (chart.pack.code === "en" ? endOf(other) : other.reach) === end;
    const first = phrases.find((other) => other.kind === phrase.kind && reaches(other));
    if (!first || first === phrase) continue;
    const head = first.group ?? first;
    for (const other of phrases) if (other.group === phrase) other.group = head;
    phrase.group = head;
    if (first.preposition !== undefined) phrase.preposition = first.preposition;
  }
}

const endOf = ({ to, reach }: Phrase) => Math.max(to, reach ?? 0);

/** Where what stands before ", and" or "as well as" ends. */
function linkBefore({ tokens, pack }: Chart, { from }: Phrase): number | undefined {
  const word = (back: number) => tokens[from - back]?.lower ?? "";
  const isAsWell = word(1) === "as" && word(2) === "well" && word(3) === "as";
  if (!pack.conjunctions.has(word(1)) && !isAsWell) return undefined;
  const link = from - (isAsWell ? 3 : 1);
  return tokens[link - 1]?.text === "," ? link - 1 : link;
}

/** The comma before a deed in a list that a conjunction ends; a mere apposition has no such end. */
function commaBefore(chart: Chart, phrase: Phrase, phrases: readonly Phrase[]): number | undefined {
  if (chart.pack.code !== "en" || chart.tokens[phrase.from - 1]?.text !== ",") return undefined;
  let last = phrase;
  for (const next of phrases) {
    if (next.kind !== phrase.kind || next.from < endOf(last) || next === last) continue;
    if (linkBefore(chart, next) === endOf(last)) return phrase.from - 1;
    if (chart.tokens[next.from - 1]?.text !== "," || next.from - 1 !== endOf(last))
      return undefined;
    last = next;
  }
  return undefined;
}
