import type { Phrase, PhraseKind } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { isFiniteVerb } from "../../lexicon/word-class.ts";
import { addPhrase, type Chart, expandLeft, isFree, type Left } from "./chart.ts";
import { furtherDemonyms } from "./further-demonyms.ts";

/** Pronouns, "beide Länder" and delegations: phrases that stand for something named elsewhere. */
export function findStandIns(chart: Chart): void {
  const { tokens, pack } = chart;
  for (let at = 0; at < tokens.length; at++) {
    if (!isFree(chart, at)) continue;
    const { lower } = tokens[at]!;
    const gender = pack.pronouns.get(lower);
    if (lower === "two" && isTheTwo(chart, at)) {
      add(chart, "Parties", at - 1, at, "leaders");
    } else if (pack.code === "en" && /^(?:it|they)$/.test(lower) && isOpening(chart, at)) {
      add(chart, "Pronoun", at, at, lower);
    } else if (gender === "m" || gender === "f") {
      add(chart, "Pronoun", at, at, lower);
    } else if (pack.partyNouns.has(lower) && !isUnnamed(chart, at)) {
      const left = expandLeft(chart, at);
      const word = tokens[left.from]?.lower ?? "";
      const isBoth = tokens
        .slice(Math.max(0, at - 3), at)
        .some((token) => pack.partyDeterminers.has(token.lower));
      if (isBoth) add(chart, "Parties", partyStart(chart, at), at, lower);
      else if (
        left.determiner === "definite" &&
        (/^(?:konfliktparteien|vertragsparteien|vertragspartner)$/.test(lower) ||
          isThePair(chart, at)) &&
        word !== ""
      ) {
        add(chart, "Parties", left.from, at, lower);
      }
    } else if (pack.code === "en" && lower === "heads" && headsOf(chart, at) > at + 1) {
      const left = expandLeft(chart, at);
      const phrase = add(chart, "Delegates", left.from, at, "leaders", headsOf(chart, at));
      phrase.countries.push(...left.countries);
    } else if (pack.delegates.has(lower) && (pack.code === "en" || isCapitalised(tokens[at]))) {
      const left = pastShortForm(chart, expandLeft(chart, at));
      const wider = furtherDemonyms(chart, left.from);
      const phrase = add(chart, "Delegates", wider.from, at, lower);
      phrase.countries.push(...wider.countries, ...left.countries);
    }
  }
}

/** "the foreign ministers of A and B", not "both ministers": delegates of their countries. */
const isUnnamed = ({ tokens, pack }: Chart, at: number) =>
  pack.code === "en" &&
  pack.delegates.has(tokens[at]!.lower) &&
  !tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => pack.partyDeterminers.has(lower));

/** "The sides discussed", "the parties will sign": those that were spoken of, and not "the parties to the treaty". */
const isThePair = ({ tokens, pack }: Chart, at: number) =>
  pack.code === "en" &&
  /^(?:sides|parties)$/.test(tokens[at]!.lower) &&
  tokens[at - 1]?.lower === "the" &&
  tokens[at + 1] !== undefined &&
  (isFiniteVerb(tokens[at + 1]!, pack) || pack.auxiliaries.has(tokens[at + 1]!.lower));

/** "the two met": the numeral alone, before a verb. */
const isTheTwo = ({ tokens, pack }: Chart, at: number) =>
  tokens[at - 1]?.lower === "the" &&
  tokens[at + 1] !== undefined &&
  (isFiniteVerb(tokens[at + 1]!, pack) ||
    /^(?:also|then|later|jointly)$/.test(tokens[at + 1]!.lower));

function partyStart(chart: Chart, head: number): number {
  const { tokens, pack } = chart;
  let from = head;
  while (
    from > Math.max(0, head - 3) &&
    (pack.partyDeterminers.has(tokens[from - 1]!.lower) ||
      pack.articles.has(tokens[from - 1]!.lower) ||
      tokens[from - 1]!.lower === "two")
  )
    from -= 1;
  return from;
}

/** "It also signed …", "In Lima, they held talks": who was spoken of before, at the start of a sentence. */
const isOpening = ({ tokens, phraseAt }: Chart, at: number) =>
  (at === 0 || (tokens[at - 1]!.text === "," && at < 9 && !phraseAt.slice(0, at).some(isParty))) &&
  /^\p{L}/u.test(tokens[at + 1]?.text ?? "");
const isParty = (phrase: Phrase | undefined) =>
  phrase !== undefined && /^(?:Person|Country|Institution|Office|Delegates)$/.test(phrase.kind);

/** "European Union (EU) leaders": the country before its short form in brackets. */
function pastShortForm({ tokens, nameAt, pack }: Chart, left: Left): Left {
  const name = nameAt[left.from - 4];
  const isShort =
    pack.code === "en" &&
    tokens[left.from - 1]?.text === ")" &&
    tokens[left.from - 3]?.text === "(" &&
    name?.type === "Country" &&
    nameAt[left.from - 2]?.code === name.code;
  return isShort ? { ...left, from: name.from, countries: [name.code!, ...left.countries] } : left;
}

/** "heads of state and government": the end of it. */
function headsOf({ tokens }: Chart, at: number): number {
  const isSeat = (index: number) =>
    /^(?:states?|governments?|delegations?)$/.test(tokens[index]?.lower ?? "");
  if (tokens[at + 1]?.lower !== "of" || !isSeat(at + 2)) return at + 1;
  return /^(?:and|or)$/.test(tokens[at + 3]?.lower ?? "") && isSeat(at + 4) ? at + 5 : at + 3;
}

function add(
  chart: Chart,
  kind: PhraseKind,
  from: number,
  head: number,
  lemma: string,
  to = head + 1,
): Phrase {
  const token = chart.tokens[head]!;
  return addPhrase(chart, {
    kind,
    sentence: chart.sentence.index,
    from,
    to,
    head,
    start: token.start,
    end: token.end,
    name: "",
    determiner: "none",
    confidence: 0.7,
    lemma,
    offices: [],
    countries: [],
    topics: [],
  });
}
