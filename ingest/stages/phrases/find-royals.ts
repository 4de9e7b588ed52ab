import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { isFunctionWord } from "../../lexicon/word-class.ts";
import { addPhrase, type Chart, isFree } from "./chart.ts";

const TITLES: Readonly<Record<string, string>> = {
  könig: "König",
  königs: "König",
  königin: "Königin",
  kaiser: "Kaiser",
  fürst: "Fürst",
  fürsten: "Fürst",
  fürstin: "Fürstin",
  großherzog: "Großherzog",
  großherzogin: "Großherzogin",
  erbprinz: "Erbprinz",
  erbprinzessin: "Erbprinzessin",
  kronprinz: "Kronprinz",
  kronprinzen: "Kronprinz",
  kronprinzessin: "Kronprinzessin",
  prinzessin: "Prinzessin",
  emir: "Emir",
  sultan: "Sultan",
};

/** "König Philippe von Belgien", "Erbprinz Alois von und zu Liechtenstein": title, name and land. */
export function findRoyals(chart: Chart): void {
  if (chart.pack.code !== "de") return;
  chart.tokens.forEach((token, at) => {
    const role = TITLES[token.lower];
    if (role === undefined || !isCapitalised(token) || !isFree(chart, at)) return;
    const to = endOfName(chart, at + 1);
    if (to === at + 1) return;
    const land = landAfter(chart, to);
    const before = chart.nameAt[at - 1];
    const country =
      land?.code ??
      (before?.type === "Demonym" || (before?.type === "Country" && !before.prefixEnd)
        ? before.code
        : undefined);
    const words = chart.tokens.slice(at + 1, to);
    const phrase: Phrase = {
      kind: "Person",
      sentence: chart.sentence.index,
      from: at,
      to: land?.to ?? to,
      head: to - 1,
      start: words[0]!.start,
      end: words.at(-1)!.end,
      name: words.map(({ text }) => text).join(" "),
      determiner: "none",
      confidence: 0.8,
      offices: [
        {
          role,
          head: token.lower,
          former: false,
          countries: country === undefined ? [] : [country],
          institutions: [],
          sentence: chart.sentence.index,
        },
      ],
      countries: [],
      topics: [],
    };
    addPhrase(chart, phrase);
  });
}

/** One to four capitalised words that are no country, and the number or the lineage after them. */
function endOfName(chart: Chart, from: number): number {
  let to = from;
  while (to < from + 5 && isCapitalised(chart.tokens[to]) && isFree(chart, to)) {
    const name = chart.nameAt[to];
    if (name && name.type !== "Person" && name.source !== "tagger") break;
    if (isFunctionWord(chart.tokens[to]!, chart.pack)) break;
    to += 1;
    if (/^[IVX]+\.?$/.test(chart.tokens[to - 1]!.text)) break;
  }
  return to === from ? to : endOfLineage(chart, to);
}

/** "Tamim" + "bin Hamad Al Thani". */
function endOfLineage(chart: Chart, from: number): number {
  let to = from;
  const isName = (at: number) => isCapitalised(chart.tokens[at]) && isFree(chart, at);
  while (/^(?:bin|bint|ibn|al|Al)$/.test(chart.tokens[to]?.text ?? "") && isName(to + 1)) to += 2;
  return to;
}

function landAfter(chart: Chart, at: number): { code: string; to: number } | undefined {
  const { tokens, nameAt } = chart;
  if (tokens[at]?.lower !== "von") return undefined;
  const isOfBoth = tokens[at + 1]?.lower === "und" && tokens[at + 2]?.lower === "zu";
  const name = nameAt[isOfBoth ? at + 3 : at + 1];
  return name?.type === "Country" && name.code !== undefined && name.prefixEnd === undefined
    ? { code: name.code, to: name.to }
    : undefined;
}
