import type { Phrase } from "../../lexicon/phrase.ts";
import type { Slot } from "../../lexicon/relation-rule.ts";

const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  Pronoun: ["Official"],
  Person: ["Official"],
  Office: ["Official", "Country", "Institution"],
  Delegates: ["Country", "Institution"],
  Parties: ["Country", "Institution"],
};

export function fits(phrase: Phrase, slot: Slot): boolean {
  const types: readonly string[] = STANDS_FOR[phrase.kind] ?? [phrase.kind];
  return slot.types.some((type) => types.includes(type));
}
