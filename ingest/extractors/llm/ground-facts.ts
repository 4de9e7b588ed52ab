import { EDGE_TYPES, type FactType, isAllowedEdge } from "../../../schema/edge-types.ts";
import type { Fact } from "../../../schema/fact.ts";
import type { Span } from "../../../schema/span.ts";
import type { Sentence } from "../../stages/split-sentences.ts";
import { isInside, type Page } from "../page.ts";
import type { AnswerFact } from "./answer-schema.ts";
import type { GroundedEntity } from "./ground-entities.ts";
import type { Reject } from "./rejections.ts";
import { speaksToModels } from "./speaks-to-models.ts";
import { isStatedDate } from "./stated-date.ts";

/** Both ends are named in the sentence. */
const NAMED = 0.7;
/** One end is a pronoun or noun that stands for what an earlier sentence names. */
const REFERRED = 0.55;
/** A quotation may run over so many sentences; one of them has to state the fact by itself. */
const MOST_SENTENCES = 3;

/** Relations that a name alone ("the Harbour Pact") doesn't state: their trigger lies outside both names. */
const VERBAL: ReadonlySet<FactType> = new Set(["SIGNED", "ATTENDED", "SIGNED_IN", "TOOK_PLACE_IN"]);
const WORD = /\p{L}{2}/u;
/** Less is no quotation. */
const THREE_WORDS = /\p{L}\P{L}+\p{L}+\P{L}+\p{L}/u;

export type Grounding = {
  readonly page: Page;
  readonly byRef: ReadonlyMap<string, GroundedEntity>;
  /** Name of the model. */
  readonly rule: string;
  readonly extractor: string;
  readonly reject: Reject;
  readonly repaired: () => void;
};

/** The fact with the sentence that states it; `undefined`, counted by reason, where there is none. */
export function groundFact(item: AnswerFact, grounding: Grounding): Fact | undefined {
  const { byRef, reject } = grounding;
  const first = byRef.get(item.from);
  const second = byRef.get(item.to);
  if (!first || !second || first.id === second.id) {
    reject("an end that is no entity of the article");
    return undefined;
  }
  const isRight = isAllowedEdge(item.type, first.type, second.type);
  if (!isRight && !isAllowedEdge(item.type, second.type, first.type)) {
    reject("ends that the relation does not join");
    return undefined;
  }
  const speaker = item.attributedTo === null ? undefined : byRef.get(item.attributedTo);
  if (item.attributedTo !== null && !isSpeaker(speaker)) {
    reject("a speaker that the article does not name");
    return undefined;
  }
  const stated = findStatement(item, first, second, grounding);
  if (!stated) return undefined;
  if (!isRight) grounding.repaired();
  const [from, to] = isRight ? [first, second] : [second, first];
  return {
    type: item.type,
    from: from.id,
    to: to.id,
    status: item.status,
    ...(speaker && { attributedTo: speaker.id }),
    ...propertiesOf(item, stated.sentence, grounding.page),
    confidence: stated.confidence,
    evidence: [evidenceOf(stated, grounding)],
  };
}

const isSpeaker = (entity: GroundedEntity | undefined) =>
  entity !== undefined && ["Official", "Institution", "Country"].includes(entity.type);

type Statement = { sentence: Sentence; triggers: Span[]; confidence: number };

function findStatement(
  item: AnswerFact,
  first: GroundedEntity,
  second: GroundedEntity,
  { page, reject }: Grounding,
): Statement | undefined {
  const { sentences, locator } = page;
  const quotes = locator.findAll(item.sentence);
  if (!THREE_WORDS.test(item.sentence)) {
    reject("a sentence that is not in the article");
    return undefined;
  }
  const candidates = quotes.flatMap((quote) => {
    const touched = sentences.filter(
      ({ span }) => span.start < quote.end && span.end > quote.start,
    );
    return touched.length <= MOST_SENTENCES ? touched : [];
  });
  if (candidates.length === 0) {
    reject("a sentence that is not in the article");
    return undefined;
  }
  let reason = "";
  for (const sentence of candidates) {
    const text = page.graph.article.text.slice(sentence.span.start, sentence.span.end);
    if (speaksToModels(text)) {
      reason = "a sentence that speaks to the model";
      continue;
    }
    const names = [...first.mentions, ...second.mentions];
    const triggers = inside(locator.findAll(item.trigger), sentence.span).filter(
      (trigger) => !VERBAL.has(item.type) || !names.some((name) => isInside(trigger, name)),
    );
    if (triggers.length === 0 || !WORD.test(item.trigger)) {
      reason ||= "trigger words that are not in the sentence";
      continue;
    }
    const ends = [
      standing(first, item.fromWords, sentence, page),
      standing(second, item.toWords, sentence, page),
    ];
    if (ends.includes("absent") || !ends.includes("named")) {
      reason ||= "an end that the sentence does not name";
      continue;
    }
    const confidence = ends.includes("referred") ? REFERRED : NAMED;
    return { sentence, triggers: triggers.slice(0, 1), confidence };
  }
  reject(reason);
  return undefined;
}

const inside = (spans: readonly Span[], outer: Span) =>
  spans.filter((span) => isInside(span, outer));

/** How a sentence holds an entity: by a name, by words that refer back to one, or not at all. */
function standing(
  { mentions }: GroundedEntity,
  words: string,
  { span }: Sentence,
  { locator }: Page,
): "named" | "referred" | "absent" {
  if (mentions.some((mention) => isInside(mention, span))) return "named";
  const isIntroduced = mentions.some(({ end }) => end <= span.start);
  return isIntroduced && inside(locator.findNames(words), span).length > 0 ? "referred" : "absent";
}

/** The fact's own properties, as far as its type has them and the text bears them out. */
function propertiesOf(item: AnswerFact, { span }: Sentence, page: Page) {
  const own: readonly string[] = EDGE_TYPES[item.type].properties;
  const role =
    item.role !== null && own.includes("role") ? page.locator.findAll(item.role)[0] : undefined;
  const hasDate = item.date !== null && own.includes("date") && isStatedDate(item.date, span, page);
  return {
    ...(item.mode !== null && own.includes("mode") && { mode: item.mode }),
    ...(hasDate && { date: item.date! }),
    ...(role && { role: page.graph.article.text.slice(role.start, role.end) }),
  };
}

function evidenceOf({ sentence, triggers }: Statement, { page, rule, extractor }: Grounding) {
  const { start, end } = sentence.span;
  return {
    start,
    end,
    sentence: page.graph.article.text.slice(start, end),
    triggers,
    rule,
    extractor,
  };
}
