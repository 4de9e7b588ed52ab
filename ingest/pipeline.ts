import type { Article } from "../schema/article.ts";
import { sha256 } from "../schema/canonical-json.ts";
import { DOCUMENT_GRAPH_VERSION, type DocumentGraph } from "../schema/document-graph.ts";
import { articleId } from "../schema/ids.ts";
import type { ArticleInput } from "./article-input.ts";
import type { LanguagePack } from "./languages/language-pack.ts";
import type { SpanPhrases } from "./languages/span-phrases.ts";
import type { NameSpan } from "./lexicon/phrase.ts";
import type { Token } from "./lexicon/token.ts";
import { analyseSentences, type SentenceInput } from "./stages/analyse-sentences.ts";
import { articleTitle } from "./stages/article-title.ts";
import { assembleEntities } from "./stages/assemble-entities.ts";
import { assembleFacts } from "./stages/assemble-facts.ts";
import { attributeReported } from "./stages/attribute-reported.ts";
import { dateFacts } from "./stages/date-facts.ts";
import { findNames, nameIndex } from "./stages/find-names.ts";
import { findStatements } from "./stages/find-statements.ts";
import { markSpans } from "./stages/mark-spans.ts";
import { measureCoverage } from "./stages/measure-coverage.ts";
import { indexRules, type RuleIndex } from "./stages/relate/match-rules.ts";
import { relate } from "./stages/relate/relate.ts";
import { addAnaphoricOffices } from "./stages/resolve/anaphoric-offices.ts";
import { resolveHeaded } from "./stages/resolve/resolve-headed.ts";
import { resolveNames } from "./stages/resolve/resolve-names.ts";
import { addVerbOffices } from "./stages/resolve/verb-offices.ts";
import { splitSentences } from "./stages/split-sentences.ts";
import { tokenise } from "./stages/tokenise.ts";

export const EXTRACTOR = "rules@1";
const MOST_TOKENS = 400;
const MOST_SENTENCES = 20_000;

export type Recognise = (
  sentences: readonly (readonly Token[])[],
  listed: readonly (readonly (NameSpan | undefined)[])[],
) => (NameSpan | undefined)[][];

export type Tools = {
  readonly pack: LanguagePack;
  readonly phrases: SpanPhrases;
  readonly recognise?: Recognise;
};

/** An article goes in, what it says comes out: the way through all stages. */
export function runPipeline(
  { text: given, metadata }: ArticleInput,
  { pack, phrases, recognise }: Tools,
): DocumentGraph {
  const skipped: string[] = [];
  // Half a surrogate pair is stored as U+FFFD, so it is one before anything is hashed.
  const text = given.toWellFormed();
  const input: ArticleInput = { text, ...(metadata && { metadata }) };
  const marked = markSpans(text, phrases, input.metadata);

  const all = splitSentences(text, marked.spans, pack.sentenceRules).filter(
    ({ kind }) => kind === "body" || kind === "heading" || kind === "title",
  );
  if (all.length > MOST_SENTENCES)
    skipped.push(`${all.length - MOST_SENTENCES} sentences after the first ${MOST_SENTENCES}`);
  const sentences = all.slice(0, MOST_SENTENCES);
  const article = describeArticle(
    input,
    marked,
    articleTitle(text, marked.spans, sentences, input.metadata),
    pack.code,
  );
  const dateline = marked.spans.find(({ kind }) => kind === "dateline");
  const tokens = sentences.map(({ span }) => {
    const start = dateline?.start === span.start ? dateline.end : span.start;
    const found = tokenise(text, start, span.end, pack.tokenAbbreviations, MOST_TOKENS + 1);
    if (found.length > MOST_TOKENS)
      skipped.push(`the sentence at ${span.start} after its first ${MOST_TOKENS} words`);
    return found.slice(0, MOST_TOKENS);
  });

  const index = nameIndex(pack.code);
  const listed = tokens.map((sentence) => findNames(sentence, index));
  const names = recognise ? recognise(tokens, listed) : listed;
  const quotations = marked.spans.filter(({ kind }) => kind === "quotation");
  const inputs = sentences.map(
    ({ span, kind }, at): SentenceInput => ({
      ...span,
      kind,
      tokens: tokens[at]!,
      names: names[at]!,
      quoted: markQuoted(tokens[at]!, quotations),
    }),
  );

  const { charts, clauses } = analyseSentences(inputs, pack);
  const chains = resolveNames(charts, text, index.countryNames);
  resolveHeaded(chains, charts, text);
  addAnaphoricOffices(charts, chains);
  addVerbOffices(charts, clauses, chains);
  const dated = dateFacts(
    relate(charts, clauses, chains, rulesOf(pack), text),
    charts,
    text,
    pack.dateWords,
    input.metadata?.publishedAt,
  );
  const statements = findStatements(charts, quotations, chains, text);
  const drafts = attributeReported(dated, statements, charts, clauses);

  const used = new Set(statements.flatMap(({ by, about }) => [by, ...(about ? [about] : [])]));
  const attributed = drafts.flatMap(({ attributedTo }) => attributedTo ?? []);
  const { entities, idOf } = assembleEntities(
    chains.all,
    drafts,
    new Set([...used, ...attributed]),
  );
  const facts = assembleFacts(drafts, charts, idOf, text, EXTRACTOR);
  const said = statements
    .filter(({ by }) => idOf.has(by))
    .map(({ by, about, direct, start, end, sentence, triggers, rule }) => {
      const whole = charts[sentence]!.sentence;
      const topic = about && idOf.get(about);
      return {
        by: idOf.get(by)!,
        ...(topic && { about: topic }),
        direct,
        start,
        end,
        text: text.slice(start, end),
        evidence: {
          start: whole.start,
          end: whole.end,
          sentence: text.slice(whole.start, whole.end),
          triggers: [...triggers],
          rule,
          extractor: EXTRACTOR,
        },
      };
    });
  const coverage = measureCoverage(charts, clauses, facts, said, skipped);
  return { version: DOCUMENT_GRAPH_VERSION, article, entities, facts, statements: said, coverage };
}

function describeArticle(
  input: ArticleInput,
  marked: ReturnType<typeof markSpans>,
  title: string,
  language: string,
): Article {
  const { text, metadata = {} } = input;
  const { url, key, publisher, authors, publishedAt } = metadata;
  const partner = metadata.partner ?? marked.partner;
  return {
    id: articleId({ text, ...(url && { url }), ...(key && { key }) }),
    title,
    ...(url && { url }),
    ...(publisher && { publisher }),
    ...(partner && { partner }),
    ...(authors && { authors }),
    language,
    ...(publishedAt && { publishedAt }),
    version: sha256(text),
    text,
    spans: [...marked.spans],
  };
}

/** Per token whether it lies in a quotation; both lists are in order of the text. */
function markQuoted(
  tokens: readonly Token[],
  quotations: readonly { start: number; end: number }[],
): boolean[] {
  if (quotations.length === 0 || tokens.length === 0) return tokens.map(() => false);
  const near = quotations.filter(
    ({ start, end }) => end > tokens[0]!.start && start < tokens.at(-1)!.end,
  );
  return tokens.map((token) =>
    near.some(({ start, end }) => token.start >= start && token.end <= end),
  );
}

const ruleIndexes = new WeakMap<LanguagePack, RuleIndex>();
function rulesOf(pack: LanguagePack): RuleIndex {
  const known = ruleIndexes.get(pack) ?? indexRules(pack.relations);
  ruleIndexes.set(pack, known);
  return known;
}
