import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chain, Chains } from "./chain.ts";

/** "ein Abkommen … ein Abkommen mit Peru", "a deal … a deal with Peru": a further one, with a party that the first is not said to have. */
export const isWithOthers = (
  { kind, determiner }: Phrase,
  chain: Chain,
  attributes: ReadonlySet<string>,
) =>
  kind === "Agreement" &&
  determiner === "indefinite" &&
  attributes.size > 0 &&
  ![...attributes].some((attribute) => chain.attributes.has(attribute));

/** "das Friedensabkommen … ein Waffenstillstand … das Abkommen": the one that the noun names. */
export const sameNoun = ({ kind, lemma, sentence }: Phrase, near: readonly Chain[]) =>
  kind === "Agreement"
    ? near.find((chain) => chain.lemma === lemma && sentence - chain.lastSentence <= 3)
    : undefined;

/** "ready to start peace talks … peace talks in Astana": the same, where the first say nothing else. */
export const sameTalks = (
  chains: Chains,
  { lemma, modifier = "" }: Phrase,
  attributes: ReadonlySet<string>,
): Chain | undefined =>
  chains
    .ofType("Event")
    .find(
      (chain) =>
        modifier !== "" &&
        chain.lemma === lemma &&
        chain.modifier === modifier &&
        (chain.attributes.size === 0 ||
          [...attributes].every((attribute) => chain.attributes.has(attribute))),
    );

/** "Gespräche mit Peru über X … Gespräche mit Peru": with the same partner, and soon after. */
export const talksWithSame = (
  { lemma, sentence }: Phrase,
  compatible: readonly Chain[],
  attributes: ReadonlySet<string>,
) =>
  compatible.find(
    (chain) =>
      chain.lemma === lemma &&
      sentence - chain.lastSentence <= 5 &&
      [...attributes].some((attribute) => chain.attributes.has(attribute)),
  );

const stem = (modifier: string) => modifier.replace(/s$/, "").replace(/(?:en|em|er|es|e)$/, "");

export function sameModifier(a: string, b: string): boolean {
  if (a === "" || b === "") return a === b;
  return stem(a) === stem(b) || a.split(" ").some((part) => b.split(" ").includes(part));
}

/** With attributes of its own a phrase means only what has one of them, or has none and no name. */
export function sharesAttributes(chain: Chain, attributes: ReadonlySet<string>): boolean {
  if (attributes.size === 0) return true;
  if (chain.attributes.size === 0) return chain.generic || chain.type === "Agreement";
  return [...attributes].some((attribute) => chain.attributes.has(attribute));
}

/** "a two-day summit … the Hay summit in Oslo": the first mention said no more than its noun. */
export const isBareBefore = (chain: Chain, { kind, lemma, determiner }: Phrase) =>
  kind === "Event" &&
  determiner === "definite" &&
  chain.lemma === lemma &&
  chain.modifier === "" &&
  chain.attributes.size === 0;
