import type { HeadNoun } from "../../languages/language-pack.ts";
import type { Phrase } from "../../lexicon/phrase.ts";
import { type Chart, isNegative, type Left, textOf } from "./chart.ts";

/** "the NATO summit", "the African Union Commission meeting": the body in front of its name. */
export function bodyBefore(chart: Chart, left: Left): Phrase | undefined {
  if (chart.pack.code !== "en") return undefined;
  const end = beforeFormat(chart, left.from);
  const body = chart.phraseAt[end - 1];
  const isBody = body?.kind === "Institution" && body.to === end && body.name !== "";
  if (!isBody || left.determiner !== "none") return undefined;
  return body.owner === undefined ? body : undefined;
}

/** 'the Security Committee ("2+2") meeting': before what stands in brackets of who meets with whom. */
export function beforeFormat({ tokens }: Chart, from: number): number {
  if (tokens[from - 1]?.text !== ")") return from;
  const open = [3, 4, 5, 6, 7].find((back) => tokens[from - back]?.text === "(");
  const inside = open === undefined ? [] : tokens.slice(from - open + 1, from - 1);
  return open !== undefined && inside.some(({ text }) => /^\d/.test(text)) ? from - open : from;
}

/** 'the Defense Ministerial ("2+2")': past what stands in brackets after the noun. */
export function pastFormat(chart: Chart, to: number): number {
  if (chart.tokens[to]?.text !== "(") return to;
  const end = [3, 4, 5, 6, 7].find((step) => chart.tokens[to + step - 1]?.text === ")");
  return end !== undefined && beforeFormat(chart, to + end) === to ? to + end : to;
}

/** "the U.S.–AUC dialogue": a country joined to the body by a dash. */
function countryBefore(
  { tokens, nameAt, pack }: Chart,
  body: Phrase,
): { from: number; name: number } | undefined {
  const country = nameAt[body.from - 2];
  if (!/^[-–]$/.test(tokens[body.from - 1]?.text ?? "") || country?.type !== "Country")
    return undefined;
  const hasArticle = pack.articles.has(tokens[country.from - 1]?.lower ?? "");
  return { from: hasArticle ? country.from - 1 : country.from, name: country.from };
}

const firstToken = ({ tokens }: Chart, { from, start }: Phrase): number => {
  let at = from;
  while (tokens[at]!.start < start) at += 1;
  return at;
};

type Headed = {
  readonly kind: "Agreement" | "Event";
  readonly head: number;
  readonly to: number;
  readonly noun: HeadNoun;
  readonly plural: boolean;
};

/** The summit or agreement that has a body in its name, and takes it for its own. */
export function deedOfBody(
  chart: Chart,
  body: Phrase,
  left: Left,
  { kind, head, to, noun, plural }: Headed,
): Phrase {
  const { tokens, pack, sentence } = chart;
  const partner = countryBefore(chart, body);
  const deed: Phrase = {
    kind,
    sentence: sentence.index,
    from: partner ? partner.from : beforeFormat(chart, left.from),
    to,
    head,
    start: partner ? tokens[partner.name]!.start : body.start,
    end: tokens[to - 1]!.end,
    name: textOf(tokens, partner ? partner.name : firstToken(chart, body), to),
    determiner: body.determiner,
    confidence: 0.88,
    lemma: noun.lemma.toLowerCase(),
    modifier: body.name.toLowerCase(),
    nounKind: noun.kind,
    compound: true,
    generic: false,
    plural,
    offices: [],
    countries: [...left.countries],
    topics: [],
    negated: isNegative(tokens[body.from]!.lower, pack),
    planned: tokens
      .slice(Math.max(0, body.from - 2), head)
      .some(({ lower }) => pack.planning.has(lower)),
  };
  body.owner = deed;
  body.ownerPreposition = "name";
  return deed;
}
