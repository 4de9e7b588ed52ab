import { expect } from "@jest/globals";
import fc from "fast-check";
import type { StoredDecision } from "../../../graph/decisions/decision.ts";
import type { DecisionRequest } from "../../../graph/decisions/decision-request.ts";
import type { GraphStore } from "../../../graph/store.ts";
import type { DocumentGraph } from "../../../schema/document-graph.ts";
import { FACT_TYPES } from "../../../schema/edge-types.ts";
import { InvalidInputError } from "../../../schema/errors.ts";
import { expectedHash } from "../../helpers/expected-graph.ts";
import { someArticle } from "../../helpers/press-review.ts";

type Deciding = {
  readonly do: "merge" | "split" | "split off" | "reject" | "rename";
  readonly at: number;
  readonly other: number;
};
type Step =
  | { readonly do: "write"; readonly documents: readonly DocumentGraph[] }
  | { readonly do: "remove"; readonly at: number }
  | { readonly do: "undo"; readonly at: number }
  | Deciding;

const at = fc.nat({ max: 1000 });
const stepWith = (article: fc.Arbitrary<DocumentGraph>) =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant("write" as const),
        documents: fc.array(article, { minLength: 1, maxLength: 4 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constantFrom("remove" as const, "undo" as const), at }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constantFrom("merge", "split", "split off", "reject", "rename"),
        at,
        other: at,
      }),
    },
  ) as fc.Arbitrary<Step>;

const ingestedAt = "2026-01-01T00:00:00Z";

type AnyOrderOptions = {
  readonly runs: number;
  readonly largestBlock?: number;
  readonly seed?: number;
  /** What is written. */
  readonly article?: fc.Arbitrary<DocumentGraph>;
};

/**
 * Whatever happens to a store, it ends with the graph of the articles and decisions that are left. A
 * small `largestBlock` makes blocks overflow.
 */
export async function checkAnyOrder(
  open: () => Promise<{ readonly store: GraphStore; close(): Promise<void> }>,
  { runs, largestBlock, seed, article = someArticle }: AnyOrderOptions,
): Promise<void> {
  const step = stepWith(article);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      const { store, close } = await open();
      try {
        const articles = new Map<string, DocumentGraph>();
        for (const each of steps) await take(store, each, articles);
        const decisions = await store.decisions();
        const { graphHash } = await store.stats();
        expect(graphHash).toBe(expectedHash([...articles.values()], decisions, largestBlock));
        await rebuild(store, articles, decisions);
        expect((await store.stats()).graphHash).toBe(graphHash);
        await checkNothingLeft(store, articles);
      } finally {
        await close();
      }
    }),
    { numRuns: runs, ...(seed !== undefined && { seed }), endOnFailure: false },
  );
}

async function take(store: GraphStore, step: Step, articles: Map<string, DocumentGraph>) {
  if (step.do === "write") {
    await store.write(step.documents, { ingestedAt });
    for (const document of step.documents) articles.set(document.article.id, document);
    return;
  }
  if (step.do === "remove") {
    const id = [...articles.keys()].sort()[step.at % Math.max(1, articles.size)];
    if (id === undefined) return;
    expect((await store.remove(id)).found).toBe(true);
    articles.delete(id);
    return;
  }
  if (step.do === "undo") {
    const decisions = await store.decisions();
    const decision = decisions[step.at % Math.max(1, decisions.length)];
    if (decision) await store.undo(decision.id);
    return;
  }
  const request = await requestFor(store, step);
  if (request === undefined) return;
  await store.decide(request).catch((error) => {
    if (!(error instanceof InvalidInputError)) throw error;
  });
}

async function requestFor(store: GraphStore, step: Deciding): Promise<DecisionRequest | undefined> {
  const ids: string[] = [];
  for await (const { id, type } of store.nodes()) {
    if (type !== "Article" && type !== "Statement") ids.push(id);
  }
  const facts: string[] = [];
  const mentions: { article: string; to: string }[] = [];
  for await (const { id, type, article, to } of store.edges()) {
    if ((FACT_TYPES as readonly string[]).includes(type)) facts.push(id);
    if (type === "MENTIONS" && ids.includes(to)) mentions.push({ article, to });
  }
  const a = ids[step.at % Math.max(1, ids.length)];
  if (a === undefined) return undefined;
  const alike = ids.filter((id) => id !== a && id.split(":")[0] === a.split(":")[0]);
  const b = alike[step.other % Math.max(1, alike.length)];
  switch (step.do) {
    case "merge":
      return b === undefined ? undefined : { kind: "merge", a, b };
    case "split":
      return b === undefined ? undefined : { kind: "split", a, b };
    case "split off": {
      const mention = mentions[step.at % mentions.length];
      return mention && { kind: "split", a: mention.to, article: mention.article };
    }
    case "reject": {
      const edge = facts[step.at % Math.max(1, facts.length)];
      return edge === undefined ? undefined : { kind: "reject", edge };
    }
    case "rename":
      return { kind: "rename", entity: a, name: `Name ${step.other % 3}` };
  }
}

/** All articles go and come again, one by one, in another order; the decisions stay. */
async function rebuild(
  store: GraphStore,
  articles: ReadonlyMap<string, DocumentGraph>,
  decisions: readonly StoredDecision[],
): Promise<void> {
  for (const id of articles.keys()) await store.remove(id);
  expect((await store.stats()).articles).toBe(0);
  expect(await store.decisions()).toEqual(decisions);
  for (const document of [...articles.values()].reverse()) {
    await store.write([document], { ingestedAt });
  }
}

/** No record stays without an article, and no article without its document. */
async function checkNothingLeft(store: GraphStore, articles: ReadonlyMap<string, DocumentGraph>) {
  const count = async (cypher: string) =>
    Number((await store.read({ text: cypher, parameters: {} }))[0]?.count ?? 0);
  const documents = await count("MATCH (d:PressgraphDocument) RETURN count(d) AS count");
  expect(documents).toBe(articles.size);
  for (const id of articles.keys()) await store.remove(id);
  for (const label of ["Document", "Record", "Block"]) {
    expect(await count(`MATCH (n:Pressgraph${label}) RETURN count(n) AS count`)).toBe(0);
  }
}
