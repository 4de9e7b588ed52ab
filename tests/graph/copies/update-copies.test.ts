import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { COMPARED, type CopyCandidate, findCopies } from "../../../graph/copies/copies.ts";
import { openGrafeoStore } from "../../../graph/embedded/grafeo-store.ts";
import { findSavedQuery } from "../../../graph/queries/saved-queries.ts";
import type { GraphStore } from "../../../graph/store.ts";
import type { DocumentGraph } from "../../../schema/document-graph.ts";
import { documentGraph } from "../../helpers/document-graph.ts";

const ingestedAt = "2026-01-01T00:00:00Z";

/** Words that no other text has; drafts 0, 1, 2 of one story share most of them. */
const story = (name: string, draft: number) =>
  Array.from({ length: 80 }, (_, at) =>
    at < draft * 7 ? `new${draft}x${at}` : `${name}${at}`,
  ).join(" ");

type Version = { readonly name: string; readonly draft: number; readonly day: number };

function article(key: string, { name, draft, day }: Version): DocumentGraph {
  return documentGraph(
    `Report ${name}`,
    (writer) =>
      writer.fact(
        writer.country("NO", "Norway"),
        "SIGNED",
        writer.entity("Agreement", "Treaty of Bergen", { kind: "treaty", date: "2026-03-01" }),
      ),
    { key, tail: story(name, draft), ...(day > 0 && { publishedAt: `2026-03-0${day}` }) },
  );
}

async function withStore(work: (store: GraphStore) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "pressgraph-copies-"));
  const store = await openGrafeoStore(path.join(folder, "graph.db"));
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

async function copiesIn(store: GraphStore) {
  const found = [];
  for await (const edge of store.edges()) if (edge.type === "COPY_OF") found.push(edge);
  return found;
}

const sorted = <Edge extends { readonly id: string }>(edges: readonly Edge[]) =>
  [...edges].sort((a, b) => (a.id < b.id ? -1 : 1));

describe("copies in a store", () => {
  const version = fc.record({
    ...{ name: fc.constantFrom("alpha", "beta"), draft: fc.nat(4), day: fc.nat(4) },
  });
  const step = fc.record({
    ...{ key: fc.constantFrom("a", "b", "c", "d", "e"), version: fc.option(version) },
  });

  test("are as like their original as it is now", () =>
    withStore(async (store) => {
      const copy = article("copy", { name: "alpha", draft: 0, day: 2 });
      const original = (draft: number) => article("original", { name: "alpha", draft, day: 1 });
      await store.write([original(0), copy], { ingestedAt });
      expect((await copiesIn(store)).map(({ properties }) => properties.similarity)).toEqual([1]);
      await store.write([original(1)], { ingestedAt });
      const expected = findCopies([original(1), copy].map(({ article }) => article));
      expect(expected[0]?.properties.similarity).toBeLessThan(1);
      expect(await copiesIn(store)).toEqual(expected);
    }));

  test("are those of the articles that are left, whatever came, changed and went before", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 5 }), (batches) =>
        withStore(async (store) => {
          const left = new Map<string, DocumentGraph>();
          for (const batch of batches) {
            const documents = new Map<string, DocumentGraph>();
            for (const { key, version } of batch) {
              const document = version && article(key, version);
              if (document) documents.set(key, document);
              else if (left.has(key)) {
                await store.remove((left.get(key) as DocumentGraph).article.id);
                left.delete(key);
              }
            }
            await store.write([...documents.values()], { ingestedAt });
            for (const [key, document] of documents) left.set(key, document);
          }
          const expected = findCopies([...left.values()].map(({ article }) => article));
          expect(sorted(await copiesIn(store))).toEqual(sorted(expected));
        }),
      ),
      { numRuns: 25, seed: 7 },
    );
  }, 120_000);

  test("point to the earliest text, and count as one source with it", async () => {
    await withStore(async (store) => {
      const [late, first, undated] = [3, 1, 0].map((day) =>
        article(`day ${day}`, { name: "alpha", draft: 0, day }),
      ) as [DocumentGraph, DocumentGraph, DocumentGraph];
      await store.write([late, undated], { ingestedAt });
      await store.write([first], { ingestedAt });
      const copies = await copiesIn(store);
      expect(new Set(copies.map(({ to }) => to))).toEqual(new Set([first.article.id]));
      expect(copies).toHaveLength(2);
      const single = async () => {
        const { cypher } = findSavedQuery("single-source") ?? { cypher: "" };
        return (await store.query(cypher, { parameters: { limit: 10 } })).rows.length;
      };
      expect(await single()).toBe(1);
      await store.write([article("other", { name: "beta", draft: 0, day: 2 })], { ingestedAt });
      expect(await single()).toBe(0);
    });
  }, 60_000);
});

describe("findCopies()", () => {
  const copy = (id: string, text: string, publishedAt?: string): CopyCandidate => ({
    id: `article:${id}`,
    text,
    publishedAt,
  });
  const text = story("alpha", 0);

  test.each([
    ["an hour with a time zone", "2026-03-01T01:00:00+05:00", "2026-03-01T00:30:00Z"],
    ["a day before an hour of it", "2026-03-01", "2026-03-01T00:30:00Z"],
  ])("orders by the moment: %s", (_, earlier, later) => {
    const [edge] = findCopies([copy("a", text, later), copy("b", text, earlier)]);
    expect(edge).toMatchObject({
      from: "article:a",
      to: "article:b",
      properties: { similarity: 1 },
    });
  });

  test("takes the smaller id where nothing is dated", () => {
    const [edge] = findCopies([copy("b", text), copy("a", text)]);
    expect(edge).toMatchObject({ from: "article:b", to: "article:a" });
  });

  test("says nothing of texts that are too short", () => {
    expect(findCopies([copy("a", "Ein kurzer Satz."), copy("b", "Ein kurzer Satz.")])).toEqual([]);
  });

  test("finds the first of more copies than are compared", () => {
    const many = Array.from({ length: 2 * COMPARED }, (_, at) => copy(`${1000 + at}`, text));
    const edges = findCopies(many);
    expect(edges).toHaveLength(many.length - 1);
    expect(new Set(edges.map(({ to }) => to))).toEqual(new Set(["article:1000"]));
  });
});
