import type { Chart } from "./chart.ts";
import { determinerOf } from "./determiners.ts";

/** "den deutschen, jordanischen und ägyptischen Ministern": the countries before the last adjective. */
export function furtherDemonyms(
  chart: Chart,
  from: number,
): { readonly from: number; readonly countries: readonly string[] } {
  const { tokens, pack, nameAt } = chart;
  const countries: string[] = [];
  let at = from;
  // "Australian and New Zealand counterparts": some names of countries are their own adjective.
  const isAdjective = (index: number) =>
    nameAt[index]?.type === "Demonym" ||
    (pack.code === "en" && nameAt[index]?.type === "Country" && !/^'/.test(tokens[from]!.text));
  while (
    at > 1 &&
    isAdjective(at) &&
    nameAt[at]!.from === at &&
    isAdjective(at - 2) &&
    (tokens[at - 1]!.text === "," || pack.conjunctions.has(tokens[at - 1]!.lower))
  ) {
    at = nameAt[at - 2]!.from;
    countries.unshift(nameAt[at]!.code!);
  }
  const before = tokens[at - 1];
  const isDetermined = countries.length > 0 && before && determinerOf(before, pack) !== "none";
  return { from: isDetermined && !pack.prepositions.has(before.lower) ? at - 1 : at, countries };
}
