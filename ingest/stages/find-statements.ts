import type { Span } from "../../schema/span.ts";
import type { Phrase } from "../lexicon/phrase.ts";
import { isCapitalised } from "../lexicon/token.ts";
import type { Chart } from "./phrases/chart.ts";
import { isGenitiveInside } from "./relate/find-ends.ts";
import type { Chain, Chains } from "./resolve/chain.ts";
import { referents } from "./resolve/referents.ts";

export type DraftStatement = Span & {
  readonly by: Chain;
  readonly about?: Chain;
  readonly direct: boolean;
  readonly sentence: number;
  readonly triggers: readonly Span[];
  readonly rule: string;
};

const SUBJUNCTIVE =
  /^(?:sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe|gebe|gehe|komme|bleibe|stehe|brauche|wisse)$/;

/** Direct and indirect speech: a reporting verb with its speaker, and speech that goes on after it. */
export function findStatements(
  charts: readonly Chart[],
  quotations: readonly Span[],
  chains: Chains,
  text: string,
): DraftStatement[] {
  const statements: DraftStatement[] = [];
  let last: { by: Chain; sentence: number } | undefined;
  for (const chart of charts) {
    const { sentence } = chart;
    if (sentence.kind !== "body") continue;
    const quotes = quotations.filter(
      ({ start, end }) => start < sentence.end && end > sentence.start && end - start > 12,
    );
    const verb = reportingVerb(chart);
    const speaker = verb === undefined ? undefined : speakerOf(chart, verb, chains, charts);
    const triggers =
      verb === undefined
        ? []
        : [{ start: chart.tokens[verb]!.start, end: chart.tokens[verb]!.end }];
    const push = (by: Chain, direct: boolean, span: Span, rule: string) => {
      const about = direct ? undefined : aboutOf(chart, chains, by);
      statements.push({
        by,
        direct,
        ...span,
        sentence: sentence.index,
        triggers,
        rule: `${chart.pack.code}/${rule}`,
        ...(about && { about }),
      });
      last = { by, sentence: sentence.index };
    };
    if (quotes.length > 0) {
      const by =
        speaker ??
        (isAllQuoted(chart) && last && sentence.index - last.sentence === 1 ? last.by : undefined);
      for (const quote of quotes) {
        const inner = innerSpan(text, quote, sentence);
        if (by && inner)
          push(by, true, inner, speaker ? "said/quotation" : "said/continued-quotation");
      }
      if (by) continue;
    }
    const whole = { start: sentence.start, end: sentence.end };
    if (speaker) push(speaker, false, whole, "said/reported");
    else if (
      verb === undefined &&
      last &&
      sentence.index - last.sentence === 1 &&
      isReportedSpeech(chart)
    ) {
      push(last.by, false, whole, "said/continued-report");
    }
  }
  return statements;
}

function reportingVerb(chart: Chart): number | undefined {
  const { tokens, pack, phraseAt } = chart;
  const { quoted } = chart.sentence;
  const at = tokens.findIndex(
    (token, index) =>
      !quoted[index] &&
      phraseAt[index] === undefined &&
      pack.reportingVerbs.has(token.lower) &&
      !(pack.code === "de" && index > 0 && isCapitalised(token)) &&
      !isSilent(chart, index),
  );
  return at < 0 ? undefined : at;
}

/** "äußerte sich nicht", "sagte nichts", "did not say": nothing was said. */
function isSilent({ tokens, pack }: Chart, verb: number): boolean {
  const words =
    pack.code === "de" ? tokens.slice(verb + 1, verb + 4) : tokens.slice(verb - 1, verb);
  const end = words.findIndex(({ kind }) => kind !== "word");
  return words
    .slice(0, end < 0 ? words.length : end)
    .some(({ lower }) => /^(?:nicht|nichts|nie|not|n't|never|didn't|doesn't)$/.test(lower));
}

function speakerOf(
  chart: Chart,
  verb: number,
  chains: Chains,
  charts: readonly Chart[],
): Chain | undefined {
  const candidates = chart.sentence.phrases.filter(
    (phrase) =>
      ["Person", "Institution", "Pronoun", "Office"].includes(phrase.kind) &&
      !chart.sentence.quoted[phrase.head] &&
      phrase.preposition === undefined &&
      phrase.owner === undefined &&
      !isGenitiveInside(chart, phrase),
  );
  const near = candidates
    .filter((phrase) => !separated(chart, phrase, verb))
    .sort((a, b) => distance(a, verb) - distance(b, verb))[0];
  if (!near || distance(near, verb) > 4) return undefined;
  const chain = referents(near, chains, charts)[0]?.chain;
  return chain && chain.type !== "Country" ? chain : undefined;
}

const distance = (phrase: Phrase, verb: number) =>
  phrase.from > verb ? phrase.from - verb - 1 : verb - phrase.to;

/** A comma, other than the one that closes an apposition, stands between speaker and verb. */
function separated(chart: Chart, phrase: Phrase, verb: number): boolean {
  const [from, to] = phrase.from > verb ? [verb + 1, phrase.from] : [phrase.to, verb];
  return chart.tokens
    .slice(from, to)
    .some((token, i) => token.kind === "mark" && !(i === 0 && to - from === 1));
}

const isAllQuoted = (chart: Chart) =>
  chart.sentence.quoted.filter(Boolean).length >= chart.tokens.length - 3;

/** A main clause in the subjunctive of reported speech. */
function isReportedSpeech(chart: Chart): boolean {
  return (
    chart.pack.code === "de" &&
    chart.tokens.slice(0, 12).some((token) => SUBJUNCTIVE.test(token.lower))
  );
}

/** The quoted words without marks and closing comma, as far as they lie in the sentence. */
function innerSpan(text: string, quote: Span, sentence: Span): Span | undefined {
  let start = Math.max(quote.start, sentence.start);
  let end = Math.min(quote.end, sentence.end);
  while (start < end && /[„“”"»«‚‘\s]/.test(text[start]!)) start += 1;
  while (end > start && /[„“”"»«’‘,\s]/.test(text[end - 1]!)) end -= 1;
  return end > start ? { start, end } : undefined;
}

/** The first agreement, event or topic that the sentence names on its own. */
function aboutOf(chart: Chart, chains: Chains, by: Chain): Chain | undefined {
  for (const phrase of chart.sentence.phrases) {
    if (phrase.kind !== "Agreement" && phrase.kind !== "Event") continue;
    const chain = chains.of.get(phrase);
    if (chain && chain !== by) return chain;
  }
  const { start, end } = chart.sentence;
  return chains
    .ofType("Topic")
    .filter((topic) =>
      topic.mentions.some((m) => m.start >= start && m.end <= end && m.start - start < 4),
    )
    .at(0);
}
