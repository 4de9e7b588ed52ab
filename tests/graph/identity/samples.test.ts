import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { indexDecisions } from "../../../graph/decisions/apply-decisions.ts";
import { clusterRecords } from "../../../graph/identity/cluster-records.ts";
import { viewOf } from "../../../graph/identity/materialise.ts";
import { createReader } from "../../../ingest/read-article.ts";
import { articleFromPlainText } from "../../../ingest/sources/header-block.ts";

const folder = path.resolve(import.meta.dirname, "../../../samples");

/** The node of each entity of some samples, as `language name`. */
async function nodesOf(names: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const reader = await createReader({ recogniser: "rules" });
  const views = await Promise.all(
    names.map(async (name) => {
      const text = readFileSync(path.join(folder, `${name}.txt`), "utf8");
      return viewOf(
        await reader.read(articleFromPlainText(text, `${name}.txt`)),
        indexDecisions([]),
      );
    }),
  );
  const records = views.flatMap((view) => [...view.records.values()]);
  const { canonicalIds } = clusterRecords(records);
  const nodes = new Map<string, string[]>();
  for (const { document, records: byId } of views) {
    for (const [id, { key, name }] of byId) {
      const node = canonicalIds.get(key) as string;
      const named = `${document.article.language} ${name}`;
      nodes.set(node, [...(nodes.get(node) ?? []), named]);
      expect(node.split(":")[0]).toBe(id.split(":")[0]);
    }
  }
  return nodes;
}

describe("German and English reports of the same", () => {
  let gas: ReadonlyMap<string, readonly string[]>;
  let summit: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    gas = await nodesOf(["de-eu-aserbaidschan-gas", "en-eu-azerbaijan-gas"]);
    summit = await nodesOf(["de-washington-friedensgipfel", "en-washington-peace-summit"]);
  });
  const isTogether = (
    nodes: ReadonlyMap<string, readonly string[]>,
    german: string,
    english: string,
  ) =>
    [...nodes.values()].some(
      (names) =>
        names.some((name) => name.startsWith(`de ${german}`)) &&
        names.some((name) => name.startsWith(`en ${english}`)),
    );

  test.each([
    ["Ilham Alijew", "Ilham Aliyev"],
    ["Kadri Simson", "Kadri Simson"],
    ["Ursula von der Leyen", "Ursula von der Leyen"],
    ["Baku", "Baku"],
    ["Absichtserklärung", "memorandum of understanding"],
  ])("on a memorandum meet: %s, %s", (german, english) => {
    expect(isTogether(gas, german, english)).toBe(true);
  });

  test.each([
    ["Nikol Paschinjan", "Nikol Pashinyan"],
    ["Donald Trump", "Donald Trump"],
    ["Washington", "Washington"],
    ["gemeinsame Erklärung", "joint declaration"],
  ])("on a summit meet: %s, %s", (german, english) => {
    expect(isTogether(summit, german, english)).toBe(true);
  });

  test("agreements of one article stay two", () => {
    for (const names of [...gas.values(), ...summit.values()]) {
      expect(names.length).toBe(new Set(names).size);
      expect(names.length).toBeLessThanOrEqual(2);
    }
  });
});
