import { isCapitalised } from "../../lexicon/token.ts";
import { addPhrase, type Chart, isFree, textOf } from "./chart.ts";

/**
 * Companies and bodies whose kind one sentence says ("der Staatskonzern Nordgas"), found again where their name
 * stands alone. One word that is also a plain noun of the text is left alone.
 */
export function findKnownBodies(charts: readonly Chart[]): void {
  if (charts[0]?.pack.code !== "de") return;
  const names = new Map<string, readonly string[]>();
  for (const { sentence } of charts) {
    for (const { kind, name, generic, confidence, countries } of sentence.phrases) {
      if (kind !== "Institution" || generic || confidence < 0.7 || countries.length > 0) continue;
      const words = name.split(" ");
      if (words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}\p{N}&.-]{2,}$/u.test(word)))
        names.set(words[0]!, words);
    }
  }
  if (names.size > 0) for (const chart of charts) findAgain(chart, names);
}

function findAgain(chart: Chart, names: ReadonlyMap<string, readonly string[]>): void {
  const { tokens, nameAt, sentence } = chart;
  for (let at = 0; at < tokens.length; at++) {
    const words = names.get(tokens[at]!.text);
    if (!words?.every((word, step) => tokens[at + step]?.text === word)) continue;
    const to = at + words.length;
    const isTaken = words.some(
      (_word, step) => !isFree(chart, at + step) || nameAt[at + step]?.source === "list",
    );
    const isPart = isCapitalised(tokens[to]) || isName(chart, at - 1);
    if (isTaken || isPart) continue;
    addPhrase(chart, {
      kind: "Institution",
      sentence: sentence.index,
      from: at,
      to,
      head: to - 1,
      start: tokens[at]!.start,
      end: tokens[to - 1]!.end,
      name: textOf(tokens, at, to),
      determiner: "none",
      confidence: 0.75,
      lemma: tokens[to - 1]!.lower,
      offices: [],
      countries: [],
      topics: [],
    });
  }
}

/** "Anna Sunex": a first name before it makes it a person's. */
const isName = ({ nameAt, phraseAt }: Chart, at: number) =>
  nameAt[at]?.type === "Person" || phraseAt[at]?.kind === "Person";
