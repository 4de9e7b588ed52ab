import type { Phrase } from "../../lexicon/phrase.ts";
import { visibleLine } from "../normalise-for-matching.ts";
import type { Chart } from "../phrases/chart.ts";
import { type Chain, mention } from "./chain.ts";

export function improveName(chain: Chain, phrase: Phrase, text: string): void {
  const last = phrase.topics.at(-1);
  if (
    last &&
    phrase.kind === "Agreement" &&
    chain.name === phrase.name &&
    phrase.topicFrom !== undefined
  ) {
    const between = text.slice(phrase.end, phrase.topicFrom).trim();
    if (between !== "") {
      chain.name = `${phrase.name} ${visibleLine(text.slice(phrase.topicFrom, last.end))}`;
      if (last.end - phrase.start < 140) mention(chain, phrase.start, last.end, text);
      return;
    }
  }
  if (last && phrase.kind === "Agreement" && !/ (?:zu|über|on|for|für)\b/.test(chain.name)) {
    const connecting = text.slice(phrase.end, last.end);
    if (connecting.length < 120 && !/ (?:zwischen|mit|between|with) /.test(connecting)) {
      chain.name = `${phrase.name}${visibleLine(connecting)}`;
      chain.aliases.add(text.slice(phrase.start, last.end));
      chain.mentions.push({ start: phrase.start, end: last.end });
    }
  } else if (
    (chain.generic || chain.name.toLowerCase() === chain.lemma) &&
    !phrase.generic &&
    phrase.name.length > chain.name.length
  ) {
    chain.name = phrase.name;
    chain.lemma = phrase.lemma ?? chain.lemma;
    chain.kind = phrase.nounKind ?? chain.kind!;
    chain.generic = false;
  }
}

const DATE_INSIDE =
  / (?:am|vom|im) (?:\d{1,2}\. ?)?(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\p{Ll}{0,12}(?: \d{4})?/gu;
const ENGLISH_DATE =
  / (?:(?:late|early) )?(?:on )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: (?:morning|afternoon|evening|night))?| on (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:, \d{4})?/g;

/** "Treffen in Bergen" rather than "Treffen mit dem Präsidenten X am Montag in Bergen". */
function briefName(whole: string, phrase: Phrase, chart: Chart, text: string): string {
  const date = chart.pack.code === "en" ? ENGLISH_DATE : DATE_INSIDE;
  const undated = whole.replace(date, "");
  if (undated.length <= 48) return undated;
  const [topic, second] = phrase.topics;
  if (topic && second) return `${phrase.name}${text.slice(phrase.end, topic.end)}`;
  const place = chart.sentence.phrases.find(
    ({ kind, owner, ownerPreposition }) =>
      kind === "Place" && owner === phrase && ownerPreposition !== "mit",
  );
  const before = place && chart.tokens[place.from - 1];
  if (place && before) return `${phrase.name} ${text.slice(before.start, place.end)}`;
  const first = chart.sentence.phrases.find(({ owner }) => owner === phrase);
  if (!first) return undated;
  return `${phrase.name}${visibleLine(text.slice(phrase.end, first.end))}`.replace(DATE_INSIDE, "");
}

/** An event without a name of its own is known by its first attributes: "Treffen in Bergen". */
export function nameByAttributes(chain: Chain, phrase: Phrase, chart: Chart, text: string): void {
  const end = chart.tokens[phrase.reach! - 1]!.end;
  if (end <= phrase.end || end - phrase.start > 120) return;
  mention(chain, phrase.start, end, text);
  if (chain.name === phrase.name || chain.generic) {
    const whole = `${phrase.name}${visibleLine(text.slice(phrase.end, end))}`;
    chain.name = chart.pack.code === "fr" ? whole : briefName(whole, phrase, chart, text);
    chain.generic = false;
  }
}
