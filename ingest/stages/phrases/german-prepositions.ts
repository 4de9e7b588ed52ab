import { isGermanAdjective } from "../../lexicon/word-class.ts";
import type { Chart } from "./chart.ts";

/** "zu Beginn des Treffens", and not "kündigte den Beginn des Treffens an", "für einen Abschluss der Gespräche". */
export function isTimeOf({ tokens, pack }: Chart, noun: number): boolean {
  if (pack.code !== "de") return true;
  let at = noun - 1;
  while (at > noun - 3 && isGermanAdjective(tokens[at], pack)) at -= 1;
  if (
    !/^(?:der|den|dem|das|die|ein|eine|einen|einem|einer|kein|keinen)$/.test(
      tokens[at]?.lower ?? "",
    )
  )
    return true;
  return /^(?:an|bei|in|nach|seit|vor|während|zu)$/.test(
    pack.prepositions.get(tokens[at - 1]?.lower ?? "") ?? "",
  );
}

/** "unter den 177 Seiten starken Vertrag": past what is measured. */
export function pastMeasure({ tokens, pack }: Chart, at: number): string | undefined {
  const [article, number, unit] = tokens.slice(Math.max(0, at - 3), at);
  const isMeasure =
    pack.code === "de" &&
    number?.kind === "number" &&
    /^(?:seiten|stunden|tage|kilometer)$/.test(unit?.lower ?? "");
  return isMeasure && article && pack.articles.has(article.lower)
    ? pack.prepositions.get(tokens[at - 4]?.lower ?? "")
    : undefined;
}
