import { isCapitalised } from "../../lexicon/token.ts";
import type { Chart } from "./chart.ts";

/** "die Minister": not "der Minister", who acts for one country. */
export const isPlural = ({ pack }: Chart, determiner: string | undefined) =>
  pack.code === "de" && !/^(?:der|des|dem|ein|eines|einem|eine|einer)$/.test(determiner ?? "");

/** "die Außenminister von Russland, China und Peru": the countries after the first. */
export function furtherCountries(
  { tokens, pack, nameAt }: Chart,
  from: number,
): { readonly codes: readonly string[]; readonly to: number } | undefined {
  const codes: string[] = [];
  let to = from;
  let isClosed = false;
  while (!isClosed) {
    const link = tokens[to];
    if (!link || (link.text !== "," && !pack.conjunctions.has(link.lower))) break;
    isClosed = link.text !== ",";
    const at = /^(?:der|des|den)$/.test(tokens[to + 1]?.lower ?? "") ? to + 2 : to + 1;
    const name = nameAt[at];
    if (name?.type !== "Country" || name.from !== at || name.prefixEnd !== undefined) break;
    codes.push(name.code!);
    to = name.to;
  }
  return isClosed && codes.length > 0 && !isCapitalised(tokens[to]) && tokens[to]?.text !== ","
    ? { codes, to }
    : undefined;
}
