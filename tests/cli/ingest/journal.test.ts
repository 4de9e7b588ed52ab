import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { createFingerprintTable } from "../../../cli/ingest/fingerprint-table.ts";
import { journalFile, openJournal } from "../../../cli/ingest/journal.ts";
import { sha256 } from "../../../schema/canonical-json.ts";
import { temporaryFolder } from "../pressgraph.ts";

const hash = (text: string) => sha256(text).slice(0, 32);
const done = (text: string, place?: string) => {
  const entry = { kind: "done", input: hash(`in ${text}`), document: hash(text) } as const;
  return place === undefined ? entry : { ...entry, path: place };
};
const failed = (place: string) =>
  ({ kind: "failed", path: place, error: `${place} is no article.` }) as const;
const newFile = () => path.join(temporaryFolder(), "graph.db.journal");

describe("openJournal()", () => {
  test("remembers what was done and what failed", async () => {
    const file = newFile();
    const journal = await openJournal(file);
    await journal.append([done("a"), failed("/x"), failed("/y")]);
    await journal.append([done("y", "/y")]);
    for (const { done, failures } of [journal, await openJournal(file)]) {
      expect(done.has(hash("in a"), hash("a"))).toBe(true);
      expect(done.has(hash("in a"), hash("b"))).toBe(false);
      expect(done.knows(hash("in b"))).toBe(false);
      expect([...failures]).toEqual([["/x", "/x is no article."]]);
    }
  });

  test("S5 a last record that was cut at any byte is passed over, and the next is whole", async () => {
    const file = newFile();
    await (await openJournal(file)).append([done("a"), done("b")]);
    const whole = readFileSync(file);
    const last = whole.indexOf(10) + 1;
    for (let length = last; length < whole.length - 1; length++) {
      writeFileSync(file, whole);
      truncateSync(file, length);
      const torn = await openJournal(file);
      expect(torn.done.size).toBe(1);
      await torn.append([done("c")]);
      const { done: after } = await openJournal(file);
      expect(after.has(hash("in c"), hash("c"))).toBe(true);
      expect(after.size).toBe(2);
    }
  });

  test.each([
    ["a changed byte", (text: string) => text.replace('"document":"', '"document":"0')],
    ["something else", () => "no journal at all\n{}\n\0\n"],
  ])("passes over %s", async (_, damage) => {
    const file = newFile();
    await (await openJournal(file)).append([done("a")]);
    writeFileSync(file, damage(readFileSync(file, "utf8")));
    expect((await openJournal(file)).done.size).toBe(0);
  });
});

test.each([
  ["graph.db", {}, "graph.db.journal"],
  [undefined, { PRESSGRAPH_STORE: "other.db" }, "other.db.journal"],
])("the journal of %s lies beside it", (store, environment, expected) => {
  expect(journalFile(store, environment)).toBe(expected);
});

test("the journals of two databases of a server are two files in the cache", () => {
  const files = ["one", "two"].map((name) =>
    journalFile("neo4j://host:7687", { XDG_CACHE_HOME: "/cache", NEO4J_DATABASE: name }),
  );
  expect(new Set(files).size).toBe(2);
  expect(files.every((file) => file.startsWith("/cache/pressgraph/journals/"))).toBe(true);
});

test("a fingerprint table keeps the last of many thousands", () => {
  const table = createFingerprintTable();
  for (let index = 0; index < 20_000; index++) table.set(hash(`${index}`), hash("old"));
  for (let index = 0; index < 20_000; index++) table.set(hash(`${index}`), hash(`new ${index}`));
  expect(table.size).toBe(20_000);
  expect(table.has(hash("7"), hash("new 7"))).toBe(true);
  expect(table.has(hash("7"), hash("old"))).toBe(false);
  expect(table.knows(hash("20000"))).toBe(false);
});
