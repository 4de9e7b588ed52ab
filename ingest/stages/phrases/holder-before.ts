import type { Phrase } from "../../lexicon/phrase.ts";
import { addPerson } from "./add-person.ts";
import type { Chart } from "./chart.ts";
import { isNamePart, PARTICLES } from "./name-runs.ts";

/** "Anna Berg, heute Chefin der X", "Anna Berg, seit Mai Ministerin": the name before the comma. */
function pastAdverb({ tokens, phraseAt }: Chart, { from, determiner }: Phrase): Phrase | undefined {
  const isNow = /^(?:heute|jetzt|inzwischen|nun|zugleich|derzeit)$/.test(
    tokens[from - 1]?.lower ?? "",
  );
  const comma = isNow ? from - 2 : tokens[from - 2]?.lower === "seit" ? from - 3 : -1;
  if (tokens[comma]?.text !== "," || determiner !== "none") return undefined;
  const known = phraseAt[comma - 1];
  return known?.kind === "Person" ? known : undefined;
}

/** "Anna Berg (SPD), Sprecherin": from the closing bracket to the word before the opening one. */
function beforeBracket({ tokens, pack }: Chart, at: number): number {
  if (pack.code !== "de" || tokens[at]?.text !== ")") return at;
  const open = [2, 3, 4].find((back) => tokens[at - back]?.text === "(");
  return open === undefined ? at : at - open - 1;
}

/** The person whose name stands before an office: "Anna Berg, the minister,". */
export function nameBefore(chart: Chart, office: Phrase): Phrase | undefined {
  const { tokens, phraseAt } = chart;
  const mark = tokens[office.from - 1]?.text;
  if (chart.pack.conjunctions.has(mark ?? "") && office.determiner === "none") {
    const holder = phraseAt[office.from - 2];
    const isApposition =
      holder?.kind === "Person" &&
      holder.offices.length > 0 &&
      tokens[office.from - 2] !== undefined &&
      holder.head < office.from - 2;
    return isApposition ? holder : undefined;
  }
  if (mark === "als" && office.determiner === "none") {
    const holder = phraseAt[office.from - 2];
    return holder?.kind === "Person" ? holder : undefined;
  }
  const since = chart.pack.code === "de" ? pastAdverb(chart, office) : undefined;
  if (since) return since;
  if (mark !== "," && mark !== "(") return undefined;
  const known = phraseAt[beforeBracket(chart, office.from - 2)];
  if (known?.kind === "Person") return known;
  const after = tokens[office.to]?.text;
  if (after !== undefined && !/^[,.;:)]$/.test(after) && mark === "(") return undefined;
  let from = office.from - 1;
  while (from > 0 && isNamePart(chart, from - 1)) from -= 1;
  while (from < office.from - 1 && PARTICLES.has(tokens[from]!.text)) from += 1;
  return office.from - 1 - from >= 2 && office.from - 1 - from <= 5
    ? addPerson(chart, from, office.from - 1, 0.75)
    : undefined;
}
