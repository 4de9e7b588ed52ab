import type { DocumentGraph } from "../../schema/document-graph.ts";
import type { Span } from "../../schema/span.ts";
import type { LanguagePack } from "../languages/language-pack.ts";
import { languages } from "../languages/packs.ts";
import { type Sentence, splitSentences } from "../stages/split-sentences.ts";
import { createLocator, type TextLocator } from "./locate-text.ts";

/** An article as a further extractor sees it: the sentences that the rules read, and where words stand. */
export type Page = {
  readonly graph: DocumentGraph;
  readonly pack: LanguagePack;
  readonly sentences: readonly Sentence[];
  readonly locator: TextLocator;
};

export function pageOf(graph: DocumentGraph): Page {
  const { text, spans, language } = graph.article;
  const { pack } = languages.get(language)!.tools("rules");
  const sentences = splitSentences(text, spans, pack.sentenceRules).filter(
    ({ kind }) => kind === "body" || kind === "heading" || kind === "title",
  );
  return { graph, pack, sentences, locator: createLocator(text) };
}

export const isInside = (inner: Span, outer: Span) =>
  inner.start >= outer.start && inner.end <= outer.end;

/** Whether a span lies in one of the sentences, which stand in order of the text. */
export function isInSentence(span: Span, sentences: readonly Sentence[]): boolean {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.span.end < span.end) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence !== undefined && isInside(span, sentence.span);
}
