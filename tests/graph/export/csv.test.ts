import { describe, expect, test } from "@jest/globals";
import { csv } from "../../../graph/export/csv.ts";
import { guardFormula } from "../../../graph/export/csv-table.ts";
import { neo4jCsv } from "../../../graph/export/neo4j-csv.ts";
import { sourceOf } from "../../../graph/export/select.ts";
import { official, sampleGraph, textOf } from "./sample-graph.ts";

describe("X1 guardFormula()", () => {
  test.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\nx",
    "\0=1",
    " =1",
    "\u00A0=1",
    "\u200B=1",
    "＝1",
    "＋1",
    "－1",
    "＠A1",
  ])("puts an apostrophe before %j", (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  test.each(["Mira Holm", "a=b", "", "„Zitat“ – so", "3-2"])("leaves %j alone", (text) => {
    expect(guardFormula(text)).toBe(text);
  });
});

test("csv quotes separators, quotation marks and line breaks", async () => {
  const source = sourceOf({ nodes: [official("a", 'A "b", c\nd')], edges: [] });
  const table = await textOf(csv.files[0]!.write(source));
  expect(table.split("\r\n")[1]).toMatch(/^"official:a","Official","A ""b"", c\nd",/);
});

test("csv keeps the provenance of every edge", async () => {
  const [heading, row] = (await textOf(csv.files[1]!.write(sourceOf(sampleGraph)))).split("\r\n");
  expect(heading).toMatch(/^"?id"?,"?type"?,"?source"?,"?target"?,"?article"?,"?status"?/);
  expect(row).toContain('"article:a1","happened","[""Mira Holm unterzeichnete den Vertrag.""]"');
  expect(row).toContain('"[12]","[49]"');
});

test("neo4j-csv names ids, labels, ends and types of what is there", async () => {
  const nodes = (await textOf(neo4jCsv.files[0]!.write(sourceOf(sampleGraph)))).split("\r\n");
  expect(nodes[0]).toBe(
    '"id:ID",":LABEL","aliases:string[]","kind:string","name:string","roles:string[]","searchText:string"',
  );
  expect(nodes[1]).toBe(
    '"agreement:fischereivertrag","Agreement\u001FEntity",,"treaty","Fischereivertrag",," fischereivertrag"',
  );
  expect(nodes[2]).toContain('"Mira Holm\u001FChefin",,"Mira Holm","Außenministerin"');
  const edges = (await textOf(neo4jCsv.files[1]!.write(sourceOf(sampleGraph)))).split("\r\n");
  expect(edges[0]).toContain('":START_ID",":END_ID",":TYPE","id:string","article:string"');
  expect(edges[0]).toContain('"confidence:double"');
  expect(edges[0]).toContain('"starts:long[]"');
});
