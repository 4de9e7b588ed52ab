import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { DecisionRequest } from "../../../graph/decisions/decision-request.ts";
import { formatDecisions, parseDecisions } from "../../../graph/decisions/decisions-file.ts";
import { openGrafeoStore } from "../../../graph/embedded/grafeo-store.ts";
import { openNeo4jStore } from "../../../graph/neo4j/neo4j-store.ts";
import type { GraphStore } from "../../../graph/store.ts";
import type { DocumentGraph } from "../../../schema/document-graph.ts";
import { InvalidInputError } from "../../../schema/errors.ts";
import { documentGraph } from "../../helpers/document-graph.ts";
import { expectedHash } from "../../helpers/expected-graph.ts";
import { describeNeo4j } from "../../servers/neo4j.ts";

jest.setTimeout(60_000);

const ingestedAt = "2026-01-01T00:00:00Z";

const story = (key: string, name: string, country = "NO", options: { text?: string } = {}) =>
  documentGraph(
    `Story ${key}`,
    (article) => {
      const official = article.entity("Official", name);
      article.fact(official, "REPRESENTS", article.country(country, country), { role: "minister" });
      article.fact(official, "SIGNED", article.entity("Agreement", "Water Treaty"));
    },
    { key, ...(options.text && { tail: options.text }) },
  );

const holm = story("holm", "Birgit Holm");
const married = story("married", "Birgit Sand");
const again = story("again", "Birgit Holm");
const documents = [holm, married, again];
const HOLM = "official:birgit-holm";
const SAND = "official:birgit-sand";

function testDecisions(fresh: () => Promise<GraphStore>, reopen: () => Promise<GraphStore>): void {
  let store: GraphStore;
  const write = (...some: DocumentGraph[]) => store.write(some, { ingestedAt });
  const hash = async () => (await store.stats()).graphHash;
  const decide = async (request: DecisionRequest) =>
    (await store.decide(request)).decisions[0]?.id as string;
  const fails = async (request: DecisionRequest) => {
    const [before, decisions] = [await hash(), await store.decisions()];
    const error = await store.decide(request).catch((reason) => reason);
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(await hash()).toBe(before);
    expect(await store.decisions()).toEqual(decisions);
    return (error as Error).message;
  };
  beforeEach(async () => {
    store = await fresh();
    await write(...documents);
  });
  afterEach(() => store.close());

  test("merge makes one node of two, whatever comes later, and undo takes it back", async () => {
    const before = await hash();
    const id = await decide({ kind: "merge", a: HOLM, b: SAND, by: "A. Reader", note: "married" });
    expect(await store.node(SAND)).toBeUndefined();
    const node = await store.node(HOLM);
    expect(node?.properties.aliases).toEqual(["Birgit Holm", "Birgit Sand"]);
    await store.remove(married.article.id);
    await store.close();
    store = await reopen();
    await write(story("later", "Birgit Sand"), married);
    expect(await store.node(SAND)).toBeUndefined();
    await store.remove(story("later", "Birgit Sand").article.id);
    await store.undo(id);
    expect(await store.decisions()).toEqual([]);
    expect(await hash()).toBe(before);
  });

  test("split makes what one article tells of another person, and another name another one", async () => {
    await decide({ kind: "split", a: HOLM, article: again.article.id });
    const nodes = (await store.search("Holm", { types: ["Official"] })).map(({ id }) => id);
    expect(nodes).toHaveLength(2);
    await write(story("initial", "B. Holm"));
    await decide({ kind: "split", a: "official:b-holm", b: HOLM });
    expect(await store.node("official:b-holm")).toBeDefined();
    expect((await store.explain("official:b-holm", HOLM)).areSame).toBe(false);
  });

  test("a namesake whose country no article tells is joined with one of the others, or kept apart", async () => {
    const nameless = documentGraph("Nameless", (article) => {
      article.fact(
        article.entity("Official", "Eva Lund"),
        "ATTENDED",
        article.entity("Event", "Fair"),
      );
    });
    await write(story("se", "Eva Lund", "SE"), story("dk", "Eva Lund", "DK"), nameless);
    const [unknown, swede, dane] = [
      "official:eva-lund",
      "official:eva-lund~se",
      "official:eva-lund~dk",
    ] as const;
    expect((await store.review(10)).map(({ a, b }) => [a.id, b.id])).toContainEqual([
      unknown,
      dane,
    ]);
    const apart = await decide({ kind: "split", a: unknown, b: dane });
    expect((await store.review(10)).map(({ a, b }) => [a.id, b.id])).not.toContainEqual([
      unknown,
      dane,
    ]);
    await decide({ kind: "merge", a: unknown, b: swede });
    expect((await store.explain(swede, dane)).areSame).toBe(false);
    expect(await store.search("Lund", { types: ["Official"] })).toHaveLength(2);
    await store.undo(apart);
  });

  test("reject leaves a fact out of every version of its article", async () => {
    const { edges } = await store.articleSubgraph(holm.article.id);
    const signed = edges.find(({ type }) => type === "SIGNED");
    const id = await decide({ kind: "reject", edge: signed?.id as string });
    const facts = async () => (await store.stats()).edges.SIGNED;
    expect(await facts()).toBe(2);
    await write(story("holm", "Birgit Holm", "NO", { text: "More." }));
    expect(await facts()).toBe(2);
    await store.undo(id);
    expect(await facts()).toBe(3);
  });

  test("rename gives a node its name and keeps the others as aliases", async () => {
    const id = await decide({ kind: "rename", entity: HOLM, name: "Dr. Birgit Holm" });
    expect((await store.node(HOLM))?.properties).toMatchObject({
      name: "Dr. Birgit Holm",
      aliases: ["Birgit Holm", "Dr. Birgit Holm"],
    });
    await store.undo(id);
    expect(await hash()).toBe(expectedHash(documents));
  });

  test("what is unknown or cannot be decided is refused and changes nothing", async () => {
    expect(await fails({ kind: "merge", a: HOLM, b: "official:nobody" })).toContain("nobody");
    expect(await fails({ kind: "merge", a: HOLM, b: HOLM })).toContain("itself");
    expect(await fails({ kind: "merge", a: HOLM, b: "country:NO" })).toContain("country");
    expect(await fails({ kind: "merge", a: HOLM, b: "agreement:water-treaty" })).toContain("types");
    expect(await fails({ kind: "split", a: HOLM, b: HOLM })).toContain("itself");
    expect(await fails({ kind: "split", a: HOLM, article: "article:none" })).toContain(
      "No article",
    );
    expect(await fails({ kind: "reject", edge: "none" })).toContain("No fact");
    await expect(store.undo("none")).rejects.toThrow(InvalidInputError);
  });

  test("decisions that contradict each other are refused and change nothing", async () => {
    await decide({ kind: "merge", a: HOLM, b: SAND });
    expect(await fails({ kind: "split", a: HOLM, b: SAND })).toContain("both the same and not");
    await decide({ kind: "rename", entity: HOLM, name: "One" });
    expect(await fails({ kind: "rename", entity: HOLM, name: "Two" })).toContain("“One”");
  });

  test("a file of decisions makes the same graph of the same articles", async () => {
    await decide({ kind: "merge", a: HOLM, b: SAND });
    await decide({ kind: "split", a: HOLM, article: again.article.id });
    await decide({ kind: "rename", entity: SAND, name: "B. Holm-Sand" }).catch(() => undefined);
    await decide({ kind: "rename", entity: HOLM, name: "B. Holm-Sand" }).catch(() => undefined);
    const after = await hash();
    const file = formatDecisions(await store.decisions());
    await store.close();
    store = await fresh();
    const decisions = parseDecisions(file, "decisions.json");
    const early = await store.importDecisions(decisions).catch((reason) => reason);
    expect(early).toBeInstanceOf(InvalidInputError);
    expect(early.message).toContain("not in the graph");
    expect(await store.decisions()).toEqual([]);
    await store.importDecisions(decisions, { ahead: true });
    await write(...documents.toReversed());
    expect(await hash()).toBe(after);
    expect(formatDecisions(await store.decisions())).toBe(file);
    await store.importDecisions(decisions);
    expect(await hash()).toBe(after);
  });

  test("review() lists uncertain pairs until a person has decided", async () => {
    await write(
      documentGraph("Nameless", (article) => {
        const official = article.entity("Official", "Holm");
        article.fact(official, "ATTENDED", article.entity("Event", "Fair"));
      }),
    );
    const pairs = await store.review(10);
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.map(({ score }) => score)).toEqual(
      pairs.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    for (const { a, b } of pairs) await decide({ kind: "split", a: a.id, b: b.id });
    expect(await store.review(10)).toEqual([]);
  });

  test("explain() says what speaks for and against", async () => {
    const different = await store.explain(HOLM, SAND);
    expect(different).toMatchObject({ areSame: false, verdict: "different", nodes: [HOLM, SAND] });
    expect(different.evidence).toEqual([{ reason: "the names differ", weight: -1 }]);
    const id = await decide({ kind: "merge", a: HOLM, b: SAND });
    const merged = await store.explain(HOLM, SAND);
    expect(merged).toMatchObject({ areSame: true, decisions: [{ id }] });
    expect(merged.evidence.at(-1)?.reason).toBe("a person joined them");
    await expect(store.explain(HOLM, "official:nobody")).rejects.toThrow(InvalidInputError);
  });

  test("I22 an updated version replaces the facts, and the earlier one can still be cited", async () => {
    const update = story("holm", "Birgit Sand", "NO", { text: "An update." });
    const { articles } = await write(update);
    expect(articles[0]).toMatchObject({ outcome: "replaced", changes: { kept: 0 } });
    expect(articles[0]?.changes?.gained.map(({ from }) => from)).toEqual(
      Array(2).fill("Birgit Sand"),
    );
    const { version, title, text } = holm.article;
    expect(await store.versions(holm.article.id)).toEqual([{ version, title, ingestedAt, text }]);
    expect(await hash()).toBe(expectedHash([update, married, again]));
    const repeated = await write(update);
    expect(repeated).toMatchObject({ nodesWritten: 0, edgesWritten: 0 });
    expect(await store.versions(holm.article.id)).toHaveLength(1);
  });

  test("I23 the same articles at the same time are there once", async () => {
    const many = Array.from({ length: 8 }, () => write(...documents, story("x", "B. Holm")));
    await Promise.all(many);
    expect(await hash()).toBe(expectedHash([...documents, story("x", "B. Holm")]));
  });
}

describe("decisions, embedded", () => {
  let folder: string;
  let count = 0;
  const file = () => path.join(folder, `graph-${count}.db`);
  beforeEach(async () => {
    folder ??= await mkdtemp(path.join(tmpdir(), "pressgraph-decisions-"));
  });
  testDecisions(
    async () => {
      count++;
      return openGrafeoStore(file());
    },
    () => openGrafeoStore(file()),
  );
  afterAll(() => rm(folder, { recursive: true, force: true }));
});

describe("parseDecisions()", () => {
  test.each([
    ["{", "no JSON"],
    ["[]", "no file of decisions"],
    ['{"format":"pressgraph-decisions","version":2,"decisions":[]}', "newer Pressgraph"],
    ['{"format":"pressgraph-decisions","version":1,"decisions":[{"kind":"guess"}]}', "decisions.0"],
    [
      '{"format":"pressgraph-decisions","version":1,"decisions":[{"kind":"merge","entities":[{"id":"a"}]}]}',
      "decisions.0",
    ],
  ])("a file %s is refused with a reason", (text, reason) => {
    expect(() => parseDecisions(text, "file.json")).toThrow(reason);
    expect(() => parseDecisions(text, "file.json")).toThrow(InvalidInputError);
  });
});

describeNeo4j("decisions", (server) => {
  testDecisions(
    async () => {
      await server().wipe();
      return openNeo4jStore(server().uri, server());
    },
    () => openNeo4jStore(server().uri, server()),
  );
});
