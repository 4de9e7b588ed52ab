import { isCapitalised } from "../../lexicon/token.ts";
import type { Chart } from "./chart.ts";
import { determinerOf } from "./determiners.ts";

/** "the 122 page agreement", "a 10 point plan": a number with what it counts. */
export function isMeasureModifier({ tokens }: Chart, at: number): boolean {
  const isMeasure = (index: number) =>
    /^(?:page|point|article|clause|chapter|hour|day|week|month|year|member|nation|party)$/.test(
      tokens[index]?.lower ?? "",
    ) && tokens[index - 1]?.kind === "number";
  return isMeasure(at) || isMeasure(at + 1);
}

/** "her August 2021 visit", "the March 12 meeting": a month, or its day, after a determiner. */
export function isDateModifier({ tokens, pack }: Chart, at: number): boolean {
  const isMonth = (index: number) =>
    pack.sentenceRules.months.has(tokens[index]?.lower ?? "") &&
    isCapitalised(tokens[index]) &&
    tokens[index - 1] !== undefined &&
    determinerOf(tokens[index - 1]!, pack) !== "none";
  return isMonth(at) || (/^\d{1,2}$/.test(tokens[at]!.text) && isMonth(at - 1));
}
