import { isCapitalised } from "../../lexicon/token.ts";
import { isFunctionWord } from "../../lexicon/word-class.ts";
import { addPhrase, type Chart, isFree, textOf } from "./chart.ts";

const VENUE =
  /^(?:Palace|Castle|Theatre|Theater|Hall|House|Hotel|Museum|Airport|Base|Stadium|Garden|Gardens|Cathedral|Library|Residence|Monastery|Fortress|Villa|Manor|Resort|Ranch|Auditorium)$/;
const LONGEST = 5;

/** "at Bellevue Palace", "in the Rose Garden": a place that a venue's noun names. */
export function addVenues(chart: Chart): void {
  const { tokens, pack } = chart;
  if (pack.code !== "en") return;
  tokens.forEach(({ text }, at) => {
    if (!VENUE.test(text) || !isFree(chart, at) || isCapitalised(tokens[at + 1])) return;
    let from = at;
    while (from > 0 && at - from < LONGEST && isNameWord(chart, from - 1)) from -= 1;
    const hasArticle = pack.articles.has(tokens[from - 1]?.lower ?? "");
    const before = tokens[from - (hasArticle ? 2 : 1)]?.lower ?? "";
    if (from === at || !/^(?:at|in)$/.test(before)) return;
    addPhrase(chart, {
      kind: "Place",
      sentence: chart.sentence.index,
      from: hasArticle ? from - 1 : from,
      to: at + 1,
      head: at,
      start: tokens[from]!.start,
      end: tokens[at]!.end,
      name: textOf(tokens, from, at + 1),
      determiner: hasArticle ? "definite" : "none",
      confidence: 0.8,
      offices: [],
      countries: [],
      topics: [],
    });
  });
}

function isNameWord(chart: Chart, at: number): boolean {
  const token = chart.tokens[at]!;
  if (!isFree(chart, at)) return false;
  if (/^'s?$/.test(token.text)) return isCapitalised(chart.tokens[at - 1]);
  return isCapitalised(token) && !isFunctionWord(token, chart.pack);
}
