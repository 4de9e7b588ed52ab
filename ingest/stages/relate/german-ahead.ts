import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Clause } from "../segment-clauses.ts";

/** Who is bidden to something, or ready for it: it is not there yet. */
const BIDDEN =
  /^(?:bereit|bereitschaft|eingeladen|einlud|einluden|einlädt|einladen|einzuladen|lud|luden|lädt|einladung|aufgefordert|aufgerufen|gedrängt|drängt|drängte|drängten|ermuntert|entschlossen)$/;
/** What is laid down as a condition, or asked for. */
const ASKED =
  /^(?:bedingung|vorbedingung|voraussetzung|vorgeschlagen|angeboten|verlangt|verlangte|verlangten|verlangen|beantragt|erbeten)$/;
/** "rückt näher", "ist in Sicht", "zeichnet sich ab", "lässt auf sich warten" */
const COMING: readonly (readonly [RegExp, RegExp])[] = [
  [/^rück(?:t|te|ten|en)$/, /^(?:näher|nähe|ferne)$/],
  [/^(?:ist|sei|war|bleibt|scheint|liegt)$/, /^(?:sicht|reichweite|ferne|greifbar)$/],
  [/^(?:zeichnet|zeichnete)$/, /^ab$/],
  [/^(?:lässt|ließ|lasse)$/, /^warten$/],
  [
    /^folg(?:t|en)$/,
    /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|nachmittag|abend|woche|heute|morgen|anschließend|danach)$/,
  ],
  [/^(?:steht|stehe|stehen|stand)$/, /^(?:aus|bevor)$/],
];

/** "hat angekündigt, bei seinem Treffen mit X …": what an announced deed is set in is ahead, too. */
export const isSetInPlan = ({ tokens, pack }: Chart, { kind, parent }: Clause): boolean =>
  pack.code === "de" &&
  kind === "infinitive" &&
  parent?.at.some((at) => pack.governors.get(tokens[at]!.lower) === "planned") === true;

/** "Ohne ein Abkommen", "ist zu Gesprächen bereit", "ein Vertrag rückt näher": not there yet. */
export function isYetToCome(chart: Chart, noun: Phrase, { at }: Clause): boolean {
  const { tokens, phraseAt, pack } = chart;
  if (pack.code !== "de") return false;
  const { preposition, determiner, owner } = noun;
  if (preposition === "ohne") return determiner !== "definite";
  const free = at
    .filter((index) => phraseAt[index] === undefined)
    .map((index) => tokens[index]!.lower);
  const has = (words: RegExp) => free.some((word) => words.test(word));
  if (preposition === "zu") return noun.kind === "Event" && has(BIDDEN);
  if (preposition !== undefined || owner !== undefined) return false;
  if (has(/^(?:steht|stehen|stehe)$/) && free.some((word) => pack.topics.stages.has(word)))
    return noun.kind === "Event" && at.some((index) => pack.stopNames.has(tokens[index]!.lower));
  if (COMING.some(([verb, rest]) => has(verb) && has(rest))) return true;
  return determiner !== "definite" && has(ASKED);
}
