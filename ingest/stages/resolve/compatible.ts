import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain } from "./chain.ts";

/** "das letzte Treffen", "ein weiteres Gespräch": not the one spoken of. */
export const isAnother = (phrase: Phrase, { tokens, pack }: Chart) =>
  phrase.kind === "Event" &&
  tokens.slice(phrase.from, phrase.head).some(({ lower }) => ANOTHER[pack.code]?.test(lower));

const ANOTHER: Readonly<Record<string, RegExp>> = {
  de: /^(?:letzt|vorig|nächst|weiter|ander)e[nmrs]?$/,
  en: /^(?:last|previous|next|another|other|further|separate|earlier|future|subsequent)$/,
};

const KIND_FAMILY: Readonly<Record<string, string>> = {
  summit: "meeting",
  meeting: "meeting",
  negotiations: "meeting",
  conference: "meeting",
  visit: "visit",
  ceremony: "ceremony",
};

export function isCompatible(chain: Chain, phrase: Phrase): boolean {
  if (
    phrase.countries.length > 0 &&
    chain.countries.size > 0 &&
    !phrase.countries.some((code) => chain.countries.has(code))
  )
    return false;
  if (phrase.kind === "Event") {
    if (phrase.nounKind === "event") return chain.kind !== "negotiations";
    return KIND_FAMILY[phrase.nounKind ?? ""] === KIND_FAMILY[chain.kind ?? ""];
  }
  const ceasefire = phrase.nounKind === "ceasefire";
  return ceasefire || chain.kind === "ceasefire"
    ? ceasefire === (chain.kind === "ceasefire") || phrase.generic === true || chain.generic
    : true;
}
