import { germanNominative, withoutGenitive } from "../../lexicon/nominative.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { type Chart, textOf } from "./chart.ts";
import { isPassing } from "./german-headed.ts";
import { isDateModifier, isMeasureModifier } from "./number-modifiers.ts";

const GENERIC =
  /^(?:neu|gemeinsam|bilateral|wichtig|historisch|umfassend|weiter|entsprechend|ander|erst|zweit|dritt|letzt|jüngst|heutig|gestrig|dies|groß|gut|offiziell|informell|vereinbart|ausverhandelt|ausgehandelt|ausgehandelt|unterzeichnet|geschlossen|abgeschlossen|sogenannt|so genannt|mehrstündig|mehrtägig|kurz|lang|ein-?tägig|zwei-?tägig|drei-?tägig|\d{1,3}-tägig|bevorstehend|anstehend|geplant|vergangen|kommend|nächst|früher|später|spät|trilateral|hochrangig|diesjährig|traditionell|jährlich|alljährlich|new|joint|important|historic|comprehensive|first|second|third|recent|landmark|similar|other|several|many|various|these|such|long|major|current|own|further|official|upcoming|forthcoming|ongoing|existing|(?:one|two|three|four|five|six|\d{1,2})-(?:day|hour|week))/;

/** "ein neues", "ein zweitägiges": an adjective that does not tell which agreement or event is meant. */
export const isGenericAdjective = (
  chart: Chart,
  at: number,
  deed: { readonly head: number; readonly kind: "Agreement" | "Event" },
) =>
  (GENERIC.test(chart.tokens[at]!.lower) && !isTitled(chart, at, deed)) ||
  (chart.pack.code === "en" && (isDateModifier(chart, at) || isMeasureModifier(chart, at))) ||
  (chart.pack.code === "de" && isPassing(chart.tokens[at]!.lower));

/** "the First Arctic Forum": part of the name, as the capitals say. */
const isTitled = (
  { tokens, pack }: Chart,
  at: number,
  { head, kind }: { readonly head: number; readonly kind: "Agreement" | "Event" },
) =>
  pack.code === "en" &&
  kind === "Event" &&
  at > 0 &&
  isCapitalised(tokens[at]) &&
  isCapitalised(tokens[head]);

type Shape = {
  readonly kind: "Agreement" | "Event";
  readonly plural: boolean;
  readonly determiner: string | undefined;
  /** Token after the name. */
  readonly end: number;
};

/** The adjectives in `kept` and the noun as a name, in German as a nominative. */
export function deedName(
  { tokens, pack, nameAt }: Chart,
  { core, head }: { readonly core: number; readonly head: number },
  kept: readonly number[],
  { kind, plural, determiner, end }: Shape,
): string {
  if (pack.code !== "de") return textOf(tokens, kept[0] ?? head, end);
  const adjectives = kept.filter((at) => nameAt[at]?.type !== "Demonym" || kind === "Event");
  const noun = tokens[head]!.text;
  const half = core < head ? `${textOf(tokens, core, head)} ` : "";
  const place = end > head + 1 ? ` ${textOf(tokens, head + 1, end)}` : "";
  const name = `${germanNominative(
    adjectives.map((at) => tokens[at]!.text),
    `${half}${noun}`,
    { determiner },
  )}${place}`;
  if (plural) return name.replace(/(besuche|gespräche|verträge|pakte)n$/i, "$1");
  return GENITIVE.test(determiner ?? "")
    ? nominativeOf(name.replace(noun, nominativeOf(noun)))
    : name;
}

/** "Staatsbesuches" → "Staatsbesuch" */
const nominativeOf = (noun: string) =>
  withoutGenitive(noun).replace(/(besuch|vertrag|gespräch|dokument|pakt|akt|kongress)e$/i, "$1");

const GENITIVE = /^(?:des|eines|dieses|seines|ihres)$/;

/** "Memorandum of Understanding", "Letter of Intent": English names that German texts keep. */
export const englishTitleEnd = ({ tokens, pack }: Chart, head: number): number | undefined =>
  pack.code === "de" &&
  tokens[head + 1]?.lower === "of" &&
  /^(?:understanding|intent|agreement|cooperation)$/.test(tokens[head + 2]?.lower ?? "")
    ? head + 3
    : undefined;

/** "der Vertrag von Lissabon": named after a town; not "von Wien und Pressburg", the parties. */
export function germanPlaceName({ tokens, nameAt, pack }: Chart, head: number): number | undefined {
  if (pack.code !== "de" || tokens[head + 1]?.lower !== "von") return undefined;
  const place = nameAt[head + 2];
  if (place?.type !== "Place" || place.from !== head + 2) return undefined;
  const next = tokens[place.to];
  return next && (pack.conjunctions.has(next.lower) || next.text === ",") && nameAt[place.to + 1]
    ? undefined
    : place.to;
}
