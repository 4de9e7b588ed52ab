import { isCapitalised } from "../../lexicon/token.ts";
import { isFunctionWord } from "../../lexicon/word-class.ts";
import { addPerson } from "./add-person.ts";
import { type Chart, isFree } from "./chart.ts";

/** "the Monroe Treaty": a name that an agreement is called by. */
const namesDeed = ({ tokens, pack }: Chart, at: number) =>
  isCapitalised(tokens[at + 1]) &&
  pack.agreements.some(({ forms }) => forms.includes(tokens[at + 1]!.lower));

/** "Senior Bureau Official Moy": an office before a surname, and no first name. */
const isTitle = ({ tokens, pack }: Chart, at: number) =>
  pack.offices.includes(tokens[at]!.lower) || tokens[at]!.lower === "official";

/** Names of persons that the article gives in full, found again by surname or in full. */
export function findKnownPeople(
  chart: Chart,
  surnames: ReadonlyMap<string, readonly string[]>,
): void {
  const { tokens, pack } = chart;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!isFree(chart, at) || !isCapitalised(token)) continue;
    const names =
      surnames.get(token.text) ??
      (pack.code === "de" ? surnames.get(token.text.replace(/['’]?s?$/, "")) : undefined);
    if (!names || (pack.code === "en" && namesDeed(chart, at))) continue;
    let from = at;
    for (const name of names) {
      const first = name.split(" ").slice(0, -1);
      const before = tokens.slice(Math.max(0, at - first.length), at).map((t) => t.text);
      if (
        first.length > 0 &&
        before.join(" ") === first.join(" ") &&
        isFree(chart, at - first.length)
      )
        from = at - first.length;
    }
    const previous = tokens[from - 1];
    if (
      from === at &&
      previous &&
      isCapitalised(previous) &&
      at > 1 &&
      !chart.phraseAt[at - 1] &&
      /^\p{Lu}\p{Ll}+$/u.test(previous.text) &&
      !isFunctionWord(previous, pack) &&
      !isTitle(chart, at - 1) &&
      pack.code === "en"
    )
      continue;
    addPerson(chart, from, at + 1, 0.85);
  }
}
