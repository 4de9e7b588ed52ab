import type { Phrase } from "../../lexicon/phrase.ts";
import type { Slot } from "../../lexicon/relation-rule.ts";

const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  Pronoun: ["Official"],
  Person: ["Official"],
  Office: ["Official", "Country", "Institution"],
  Delegates: ["Country", "Institution"],
  Parties: ["Country", "Institution"],
};

/** English "it" and "they" do not tell persons from countries and bodies. */
const ANYBODY = ["Official", "Country", "Institution"];

export function fits(phrase: Phrase, slot: Slot): boolean {
  const isOpen = phrase.kind === "Pronoun" && /^(?:it|they)$/.test(phrase.lemma ?? "");
  const types: readonly string[] = isOpen ? ANYBODY : (STANDS_FOR[phrase.kind] ?? [phrase.kind]);
  return slot.types.some((type) => types.includes(type));
}
