import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "./chart.ts";

/** "während Dahls Besuch in Peru": the surname in -s before the visit is the visitor's. */
function possessGerman({ tokens, phraseAt }: Chart, phrases: readonly Phrase[]): void {
  for (const event of phrases) {
    const person = event.kind === "Event" ? phraseAt[event.from - 1] : undefined;
    if (person?.kind !== "Person" || person.to !== event.from || person.owner) continue;
    if (event.preposition !== undefined || !/[^s]s$/.test(tokens[person.to - 1]!.text)) continue;
    person.owner = event;
    person.ownerPreposition = "genitive";
    if (person.preposition !== undefined) event.preposition = person.preposition;
    delete person.preposition;
    delete person.group;
  }
}

/** "Sato's visit to Peru", "the premier's visit": whoever is before the mark takes part. */
export function possess(chart: Chart, phrases: readonly Phrase[]): void {
  if (chart.pack.code === "de") possessGerman(chart, phrases);
  if (chart.pack.code !== "en") return;
  for (const phrase of phrases) {
    if (phrase.kind !== "Event") continue;
    if (!/^'s?$/.test(chart.tokens[phrase.from - 1]?.text ?? "")) continue;
    const person = chart.phraseAt[phrase.from - 2];
    const isVisitor = person?.kind === "Office" && phrase.nounKind === "visit";
    if (isVisitor && !person.owner) {
      person.owner = phrase;
      person.ownerPreposition = "by";
      if (person.preposition !== undefined) phrase.preposition = person.preposition;
      continue;
    }
    if (person && person.kind !== "Person" && person.preposition !== undefined && !person.owner) {
      phrase.preposition = person.preposition;
      person.owner = phrase;
      person.ownerPreposition = "name";
      delete person.preposition;
    }
    if (phrase.nounKind === "conference") continue;
    if (person?.kind !== "Person" || person.owner) continue;
    person.owner = phrase;
    person.ownerPreposition = "by";
    if (person.preposition !== undefined) phrase.preposition = person.preposition;
  }
}
