import { sha256 } from "../../schema/canonical-json.ts";
import { DOCUMENT_GRAPH_VERSION, DocumentGraph } from "../../schema/document-graph.ts";
import type { FactType } from "../../schema/edge-types.ts";
import type { Entity, Evidence, Fact, Mode, Statement, Status } from "../../schema/fact.ts";
import { articleId, countryId, entityId } from "../../schema/ids.ts";
import type { EntityType } from "../../schema/node-types.ts";

type ArticleOptions = {
  readonly url?: string;
  readonly key?: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
  readonly authors?: string[];
  readonly language?: string;
  /** More text behind the sentences that the facts need. */
  readonly tail?: string;
};

type EntityOptions = Partial<Omit<Entity, "type" | "name" | "mentions">>;

type FactOptions = {
  readonly status?: Status;
  readonly mode?: Mode;
  readonly date?: string;
  readonly role?: string;
  readonly attributedTo?: string;
  readonly confidence?: number;
  /** How many sentences state it. */
  readonly sentences?: number;
};

/** What `write` calls to say what the article tells; each call adds the sentence that tells it. */
export type ArticleWriter = {
  country(iso2: string, name: string, options?: EntityOptions): string;
  entity(type: EntityType, name: string, options?: EntityOptions): string;
  fact(from: string, type: FactType, to: string, options?: FactOptions): void;
  statement(by: string, words: string, options?: { about?: string; direct?: boolean }): void;
};

const TRIGGERS: Record<FactType, string> = {
  SIGNED: "signed",
  ATTENDED: "attended",
  COVERS: "covers",
  REPRESENTS: "represents",
  HOLDS_OFFICE_AT: "works for",
  PART_OF: "belongs to",
  SIGNED_IN: "was signed in",
  TOOK_PLACE_IN: "took place in",
};

/** A valid document graph whose text is made to fit the entities and facts that `write` asks for. */
export function documentGraph(
  title: string,
  write: (article: ArticleWriter) => void,
  options: ArticleOptions = {},
): DocumentGraph {
  const { tail = "", language = "en", key, ...metadata } = options;
  const entities = new Map<string, Entity>();
  const facts: Fact[] = [];
  const statements: Statement[] = [];
  let text = `${title}\n\n`;
  const bodyStart = text.length;

  const append = (sentence: string) => {
    const start = text.length;
    text += `${sentence} `;
    return { start, end: start + sentence.length, sentence };
  };
  const evidence = (sentence: string, trigger: string, rule: string): Evidence => {
    const span = append(sentence);
    const start = span.start + sentence.indexOf(trigger);
    const triggers = [{ start, end: start + trigger.length }];
    return { ...span, triggers, rule, extractor: "test@1" };
  };
  const nameOf = (id: string) => entities.get(id)?.name ?? id;

  const entity: ArticleWriter["entity"] = (type, name, given = {}) => {
    const id = given.id ?? entityId(type, name);
    if (!entities.has(id)) {
      const aliases = given.aliases ?? [name];
      const mentions = aliases.map((alias) => {
        const { start } = append(`${alias} is in the news.`);
        return { start, end: start + alias.length };
      });
      entities.set(id, { ...given, id, type, name, aliases, mentions });
    }
    return id;
  };

  write({
    entity,
    country: (iso2, name, given) =>
      entity("Country", name, { id: countryId(iso2), countryCode: iso2, ...given }),
    fact(from, type, to, { sentences = 1, status = "happened", confidence = 1, ...rest } = {}) {
      const told = Array.from({ length: sentences }, (_, index) => {
        const sentence = `${nameOf(from)} ${TRIGGERS[type]} ${nameOf(to)}${" again".repeat(index)}.`;
        return evidence(sentence, TRIGGERS[type], `test/${type.toLowerCase()}/${status}`);
      });
      facts.push({ type, from, to, status, confidence, evidence: told, ...rest });
    },
    statement(by, words, { about, direct = true } = {}) {
      const told = evidence(`${nameOf(by)} said: “${words}”.`, "said", "test/said");
      const start = text.lastIndexOf(words);
      const span = { start, end: start + words.length, text: words };
      statements.push({ by, direct, ...span, evidence: told, ...(about && { about }) });
    },
  });

  text += tail;
  return DocumentGraph.parse({
    version: DOCUMENT_GRAPH_VERSION,
    article: {
      ...metadata,
      id: articleId({ text, ...(options.url && { url: options.url }), ...(key && { key }) }),
      title,
      language,
      version: sha256(text),
      text,
      spans: [
        { kind: "title", start: 0, end: title.length },
        { kind: "body", start: bodyStart, end: Math.max(text.length, bodyStart + 1) },
      ],
    },
    entities: [...entities.values()],
    facts,
    statements,
    coverage: { sentences: facts.length, sentencesRead: facts.length, missed: [], skipped: [] },
  } satisfies DocumentGraph);
}
