import { isCapitalised, type Token } from "../../lexicon/token.ts";
import type { Chart } from "./chart.ts";

/** "der Arktisstaaten" after "Gipfel": a genitive that stands for nothing in the graph. */
export function plainGenitive(chart: Chart, at: number): number {
  const { tokens, pack, phraseAt } = chart;
  if (pack.code !== "de" || !/^(?:der|des)$/.test(tokens[at]?.lower ?? "")) return at;
  let to = at + 1;
  while (to < at + 3 && /^\p{Ll}{3,}(?:en|er)$/u.test(tokens[to]?.text ?? "")) to += 1;
  if (/-$/.test(tokens[to]?.text ?? "") && pack.conjunctions.has(tokens[to + 1]?.lower ?? ""))
    to += 2;
  return isCapitalised(tokens[to]) && phraseAt[to] === undefined ? to + 1 : at;
}

/** "an agreement in the field of trade": where the topic begins, or `at`. */
export function fieldFrom({ tokens, pack }: Chart, at: number): number {
  if (pack.code === "de" && /^(?:in|im|auf|zu|zum)$/.test(tokens[at]?.lower ?? "")) {
    const field = /^(?:den|dem)$/.test(tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1;
    return pack.fieldNouns.has(tokens[field]?.lower ?? "") ? field + 1 : at;
  }
  if (pack.code !== "en" || tokens[at]?.lower !== "in") return at;
  const noun = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  const isField = /^(?:areas?|fields?|domains?|spheres?|sectors?)$/.test(tokens[noun]?.lower ?? "");
  return isField && tokens[noun + 1]?.lower === "of" ? noun + 2 : at;
}

/** "the summit (its tenth) in Hobart": a remark in brackets before further attributes. */
export function bracketEnd({ tokens, pack }: Chart, at: number): number {
  if (pack.code !== "en" || tokens[at]?.text !== "(") return at;
  const close = tokens.slice(at, at + 14).findIndex(({ text }) => text === ")");
  return close > 0 ? at + close + 1 : at;
}

/** "a contract worth about $3 billion for the building of X": past the sum. */
export function worthEnd({ tokens, pack }: Chart, at: number): number {
  if (pack.code !== "en" || !/^(?:worth|valued)$/.test(tokens[at]?.lower ?? "")) return at;
  let to = at + 1;
  while (to < at + 10 && isOfSum(tokens[to])) to += 1;
  return tokens.slice(at, to).some(({ text }) => /\d/.test(text)) ? to : at;
}

const isOfSum = (token: Token | undefined) =>
  token !== undefined &&
  (/\d|^[$€£¥.,(]$|^\)$/.test(token.text) ||
    /^(?:about|around|at|some|nearly|almost|over|more|than|up|to|an|estimated|us|usd|eur|million|billion|trillion|m|bn|euros?|dollars?|pounds?|yen|yuan|rupees|roubles|rubles)$/.test(
      token.lower,
    ));

/** "am Montag", "on Monday", "vom 3. Mai 2024" between a noun and its further attributes. */
export function dateEnd(chart: Chart, at: number): number {
  const { tokens, pack } = chart;
  if (pack.code === "en" && /^(?:there|here|today|yesterday)$/.test(tokens[at]?.lower ?? ""))
    return at + 1;
  let to = at;
  // "der Ministerinnen und -minister"
  const half = tokens[at + 1]?.text === "-" ? 2 : 1;
  if (
    pack.code === "de" &&
    tokens[at]?.lower === "und" &&
    (half === 2 || tokens[at + 1]?.text.startsWith("-")) &&
    /^-?\p{Ll}/u.test(tokens[at + half]?.text ?? "")
  )
    return at + half + 1;
  if (
    pack.code === "de" &&
    tokens[at]?.lower === "um" &&
    tokens[at + 1]?.kind === "number" &&
    tokens[at + 2]?.lower === "uhr"
  )
    return at + 3;
  if (/^(?:am|vom|im|on|in|seit|late|early)$/.test(tokens[to]?.lower ?? "")) to += 1;
  const start = to;
  while (
    tokens[to] &&
    to < start + 5 &&
    (tokens[to]!.kind === "number" ||
      tokens[to]!.text === "." ||
      pack.stopNames.has(tokens[to]!.lower) ||
      pack.dateWords.weekdays.has(tokens[to]!.lower))
  )
    to += 1;
  return to > start ? to : at;
}

/** "der Mitgliedstaaten der EU", "from the member states of the EU": the members count for the whole. */
export function afterMembers(chart: Chart, at: number): number {
  const word = (index: number) => chart.tokens[index]?.lower ?? "";
  if (chart.pack.code === "en") {
    let noun = at;
    for (const link of [/^(?:from|of)$/, /^the$/, /^member$/]) if (link.test(word(noun))) noun += 1;
    const isMembers = noun > at && /^(?:nations|countries|states|members)$/.test(word(noun));
    return isMembers && word(noun + 1) === "of" ? noun + 1 : at;
  }
  const isMembers =
    /^der$/.test(word(at)) &&
    /^(?:mitglieds?staaten|mitglieds?länder|staaten|länder)$/.test(word(at + 1));
  return isMembers ? at + 2 : at;
}
