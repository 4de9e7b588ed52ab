import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import type { ExportFormat } from "../../../graph/export/export-format.ts";
import { gexf } from "../../../graph/export/gexf.ts";
import { graphml } from "../../../graph/export/graphml.ts";
import { sourceOf } from "../../../graph/export/select.ts";
import type { Subgraph } from "../../../schema/graph.ts";
import { agreement, official, sampleGraph, signed, textOf } from "./sample-graph.ts";

type Parsed = Record<string, Record<string, string>>;

/** Nodes and edges by id with their label and attributes, as a strict parser sees them. */
function parse(xml: string): Parsed {
  const found: Parsed = {};
  let current: Record<string, string> = {};
  let key: string | undefined;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "node" || name === "edge") {
      current = { ...(attributes as Record<string, string>) };
      found[current.id as string] = current;
    } else if (name === "data") {
      key = (attributes.key as string).slice(2);
      current[key] = "";
    } else if (name === "attvalue") {
      current[attributes.for as string] = attributes.value as string;
    }
  });
  parser.on("text", (text) => {
    if (key !== undefined) current[key] += text;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "data") key = undefined;
  });
  parser.write(xml).close();
  return found;
}

async function roundTrip(format: ExportFormat, graph: Subgraph): Promise<Parsed> {
  return parse(await textOf(format.files[0]!.write(sourceOf(graph))));
}

const readable = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");

describe.each([
  ["GraphML", graphml],
  ["GEXF", gexf],
])("X2 %s", (_, format) => {
  test("holds every node and edge with its provenance", async () => {
    const parsed = await roundTrip(format, sampleGraph);
    expect(parsed["official:mira-holm"]).toMatchObject({
      label: "Mira Holm",
      type: "Official",
      aliases: '["Mira Holm","Chefin"]',
    });
    expect(parsed.e1).toMatchObject({
      source: "official:mira-holm",
      target: "agreement:fischereivertrag",
      label: "SIGNED",
      article: "article:a1",
      status: "happened",
      sentences: '["Mira Holm unterzeichnete den Vertrag."]',
      starts: "[12]",
      ends: "[49]",
    });
  });

  test.each([
    '"/><node id="x"/>',
    "]]><script>alert(1)</script>",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>&a;",
    "tab\tline\nreturn\r\nend",
    "\u0000\u0008\u001B[31m\uFFFE\uD800",
    "\u202Eevil \u{1F600}",
  ])("gives back the label %j", async (label) => {
    const parsed = await roundTrip(format, { nodes: [official("a", label)], edges: [] });
    expect(Object.keys(parsed)).toEqual(["official:a"]);
    expect(parsed["official:a"]?.name).toBe(readable(label));
  });

  test("gives back any label and sentence", async () => {
    const anyText = fc.string({ unit: "binary", minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 50, maxLength: 50 }), async (labels) => {
        const graph = {
          nodes: [agreement, ...labels.map((label, index) => official(String(index), label))],
          edges: labels.map((text, index) =>
            signed(`e${index}`, `official:${index}`, agreement.id, text),
          ),
        };
        const parsed = await roundTrip(format, graph);
        for (const [index, label] of labels.entries()) {
          expect(parsed[`official:${index}`]?.name).toBe(readable(label));
          expect(parsed[`e${index}`]?.sentences).toBe(readable(JSON.stringify([label])));
        }
      }),
      { numRuns: 100 },
    );
  });
});
