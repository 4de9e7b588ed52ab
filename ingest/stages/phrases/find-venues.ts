import { isCapitalised } from "../../lexicon/token.ts";
import { isFunctionWord } from "../../lexicon/word-class.ts";
import { addPhrase, type Chart, dropPhrase, isFree, textOf } from "./chart.ts";

const VENUE =
  /^(?:Palace|Castle|Theatre|Theater|Hall|House|Hotel|Museum|Airport|Base|Stadium|Garden|Gardens|Cathedral|Library|Residence|Monastery|Fortress|Villa|Manor|Resort|Ranch|Auditorium)$/;
/** Buildings whose name stands for who rules in them. */
const SEAT = /^(?:Kremlin|House|Pentagon|Chequers|Capitol|Vatican)$/;
const LONGEST = 5;

/** "at Bellevue Palace", "in the Rose Garden": a place that a venue's noun names. */
export function addVenues(chart: Chart): void {
  const { tokens, pack } = chart;
  if (pack.code !== "en") return;
  tokens.forEach(({ text }, at) => {
    if (SEAT.test(text)) vacate(chart, at);
    const isVenue = VENUE.test(text) || SEAT.test(text);
    if (!isVenue || !isFree(chart, at) || isCapitalised(tokens[at + 1])) return;
    let from = at;
    while (from > 0 && at - from < LONGEST && isNameWord(chart, from - 1)) from -= 1;
    const hasArticle = pack.articles.has(tokens[from - 1]?.lower ?? "");
    const before = tokens[from - (hasArticle ? 2 : 1)]?.lower ?? "";
    if ((from === at && !SEAT.test(text)) || !/^(?:at|in)$/.test(before)) return;
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

/** "at the Kremlin", "in the White House": the building, though the name is otherwise that of a body. */
function vacate(chart: Chart, at: number): void {
  const body = chart.phraseAt[at];
  if (body?.kind !== "Institution" || body.to !== at + 1) return;
  const first = /^the$/i.test(chart.tokens[body.from]!.text) ? body.from - 1 : body.from - 2;
  const before = chart.tokens[body.from - 1]?.lower ?? "";
  const isThere =
    /^(?:at|in)$/.test(before) ||
    (before === "the" && /^(?:at|in)$/.test(chart.tokens[first]?.lower ?? ""));
  if (isThere) dropPhrase(chart, body);
}

function isNameWord(chart: Chart, at: number): boolean {
  const token = chart.tokens[at]!;
  if (!isFree(chart, at)) return false;
  if (/^'s?$/.test(token.text)) return isCapitalised(chart.tokens[at - 1]);
  return isCapitalised(token) && !isFunctionWord(token, chart.pack);
}
