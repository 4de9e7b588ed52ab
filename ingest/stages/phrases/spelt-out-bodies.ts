import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { addPhrase, type Chart, dropPhrase, textOf } from "./chart.ts";
import { NO_BODY } from "./no-body.ts";

const LINK = /^(?:of|for|and|in|the|to|de|&)$/;
const LONGEST = 14;

/** "Movement for Democracy in Peru (MDP)": the letters in brackets show how far the name of the body reaches. */
export function addSpeltOutBodies(chart: Chart): void {
  const { tokens, pack, nameAt } = chart;
  if (pack.code !== "en") return;
  tokens.forEach(({ text }, at) => {
    const letters = tokens[at + 1]?.text ?? "";
    if (text !== "(" || tokens[at + 2]?.text !== ")" || !/^\p{Lu}{3,8}$/u.test(letters)) return;
    if (!isCapitalised(tokens[at - 1]) || nameAt[at - 1]?.type === "Person") return;
    const first = nameStart(chart, at, letters);
    if (first === undefined) return;
    const known = chart.phraseAt[first];
    const whole = chart.phraseAt[at - 1];
    if (whole?.kind === "Institution" && tokens[firstWord(chart, whole)]!.text[0] === letters[0])
      return;
    const from = known?.kind === "Institution" ? Math.min(first, firstWord(chart, known)) : first;
    const words = tokens.slice(from, at);
    const isLinked = words.some(({ lower }) => /^(?:for|in|to|and)$/.test(lower));
    if (!isLinked || words.some(({ lower }) => isNoBody(chart, lower))) return;
    for (const inside of new Set(chart.phraseAt.slice(from, at)))
      if (inside !== undefined && inside.from >= from - 1) dropPhrase(chart, inside);
    const hasArticle = pack.articles.has(tokens[from - 1]?.lower ?? "");
    addPhrase(chart, {
      kind: "Institution",
      sentence: chart.sentence.index,
      from: hasArticle ? from - 1 : from,
      to: at,
      head: at - 1,
      start: tokens[from]!.start,
      end: tokens[at - 1]!.end,
      name: textOf(tokens, from, at),
      determiner: hasArticle ? "definite" : "none",
      confidence: 0.85,
      lemma: tokens[at - 1]!.lower,
      offices: [],
      countries: [],
      topics: [],
    });
  });
}

function firstWord({ tokens, pack }: Chart, { from, to }: Phrase): number {
  let at = from;
  while (at < to && (!isCapitalised(tokens[at]) || pack.articles.has(tokens[at]!.lower))) at += 1;
  return at;
}

const isNoBody = ({ pack }: Chart, word: string) =>
  NO_BODY.test(word) ||
  pack.offices.includes(word) ||
  [...pack.agreements, ...pack.events].some(
    ({ forms, refersBack }) => !refersBack && forms.includes(word),
  );

/** The first word of the run of capitalised words and links whose letter opens the short form. */
function nameStart(chart: Chart, end: number, letters: string): number | undefined {
  const { tokens } = chart;
  let first: number | undefined;
  let words = 0;
  for (let at = end - 1; at >= Math.max(0, end - LONGEST); at--) {
    const token = tokens[at]!;
    if (isCapitalised(token) && token.kind === "word") {
      words += 1;
      if (words > letters.length + 1 || isOther(chart, at)) break;
      if (token.text.startsWith(letters[0]!) && at > 0) first = at;
    } else if (!LINK.test(token.lower)) break;
  }
  return first;
}

/** A person, or a country before "and": named beside the body, and no part of its name. */
const isOther = ({ tokens, nameAt }: Chart, at: number) =>
  nameAt[at]?.type === "Person" ||
  (/^(?:Country|Demonym)$/.test(nameAt[at]?.type ?? "") &&
    /^(?:and|&)$/.test(tokens[at + 1]?.lower ?? ""));
