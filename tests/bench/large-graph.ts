import { writeEdges } from "../../graph/cypher/edges.ts";
import { grafeoDialect } from "../../graph/embedded/grafeo-dialect.ts";
import { openGrafeoStore } from "../../graph/embedded/grafeo-store.ts";
import { openDatabase } from "../../graph/embedded/open-database.ts";
import { storedEdge, storedNode } from "../../graph/stored-rows.ts";
import { EDGE_TYPES, type EdgeType } from "../../schema/edge-types.ts";
import type { GraphEdge, GraphNode } from "../../schema/graph.ts";
import { edgeId } from "../../schema/ids.ts";
import type { NodeType } from "../../schema/node-types.ts";
import { randomNumbers } from "./random.ts";

export type LargeGraph = { readonly nodes: GraphNode[]; readonly edges: GraphEdge[] };

const FACTS_PER_ARTICLE = 12;
const ONSETS = "b d f g k l m n p r s t v z br kl st tr sch".split(" ");
const VOWELS = "a e i o u ä ö ei au".split(" ");
const SHARES: readonly (readonly [NodeType, number])[] = [
  ["Official", 0.42],
  ["Institution", 0.2],
  ["Agreement", 0.16],
  ["Event", 0.1],
  ["Topic", 0.08],
  ["Place", 0.04],
];
const FACTS: readonly EdgeType[] = [
  "SIGNED",
  "ATTENDED",
  "COVERS",
  "REPRESENTS",
  "HOLDS_OFFICE_AT",
  "SIGNED_IN",
  "TOOK_PLACE_IN",
];

/**
 * A graph as news give it, of any size: a few countries that nearly everything is joined to, many
 * people and agreements with a handful of facts, in clusters. The same seed gives the same graph.
 */
export function largeGraph(entities: number, facts: number, seed = 1): LargeGraph {
  const random = randomNumbers(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const word = (parts: number) => {
    const text = Array.from({ length: parts }, () => pick(ONSETS) + pick(VOWELS)).join("");
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const nodes: GraphNode[] = [];
  const ids = new Map<NodeType, string[]>();
  const put = (id: string, type: NodeType, properties: GraphNode["properties"]) => {
    nodes.push({ id, type, properties });
    const list = ids.get(type);
    if (list) list.push(id);
    else ids.set(type, [id]);
  };
  for (let index = 0; index < 60; index++) {
    const code = String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));
    put(`country:${code}`, "Country", { name: `${word(3)}ien`, countryCode: code });
  }
  for (const [type, share] of SHARES) {
    for (let index = 0; index < Math.round(share * (entities - 60)); index++) {
      const name = type === "Official" ? `${word(2)} ${word(3)}` : `${word(3)} ${word(2)}`;
      put(`${type.toLowerCase()}:${index}`, type, { name, aliases: [name] });
    }
  }
  const articles = Math.ceil(facts / FACTS_PER_ARTICLE);
  const edges: GraphEdge[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < articles; index++) {
    const article = `article:${index}`;
    const year = 2000 + (index % 26);
    const publishedAt = `${year}-${String(1 + (index % 12)).padStart(2, "0")}-15`;
    const publisher = `Post ${index % 40}`;
    nodes.push({
      id: article,
      type: "Article",
      properties: {
        title: `${word(2)} ${word(3)}`,
        publisher,
        publishedAt,
        language: "de",
        text: "",
      },
    });
    // What one article tells lies close together.
    const near = random();
    const end = (types: readonly NodeType[]) => {
      const list = ids.get(pick(types)) ?? ids.get("Country")!;
      const spread = 0.02 * list.length;
      const at = Math.floor(near * list.length + (random() - 0.5) * spread);
      return list[Math.min(list.length - 1, Math.max(0, at))]!;
    };
    const most = Math.min(facts, edges.length + FACTS_PER_ARTICLE);
    for (let attempt = 0; attempt < 3 * FACTS_PER_ARTICLE && edges.length < most; attempt++) {
      const type = pick(FACTS);
      const from = end(EDGE_TYPES[type].from);
      const to = end(EDGE_TYPES[type].to);
      const sentence = `${from} ${type} ${to}`;
      const properties = {
        sentences: [sentence],
        starts: [0],
        ends: [sentence.length],
        rules: ["bench"],
        extractor: "bench@1",
        confidence: 0.9,
      };
      const id = edgeId(from, type, to, article, "happened");
      if (seen.has(id)) continue;
      seen.add(id);
      edges.push({ id, type, from, to, article, status: "happened", properties });
    }
  }
  return { nodes, edges };
}

/** Writes a graph into a new file of the embedded database, as the store would have it. */
export async function writeLargeGraph(file: string, { nodes, edges }: LargeGraph): Promise<void> {
  const store = await openGrafeoStore(file);
  await store.migrate();
  await store.close();
  const database = await openDatabase(file, false);
  try {
    for (const [type, group] of grouped(nodes, ({ type }) => type)) {
      const labels = type === "Article" ? "Article" : `Entity:${type}`;
      for (const rows of inThousands(group.map(storedNode))) {
        await database.executeCypher(
          `UNWIND $rows AS row CREATE (n:${labels} {id: row.id}) SET n = row.properties`,
          { rows },
        );
      }
    }
    for (const [type, group] of grouped(edges, ({ type }) => type)) {
      for (const rows of inThousands(group.map((edge) => storedEdge(edge)))) {
        const { text, parameters } = writeEdges(grafeoDialect, type, rows);
        await database.executeCypher(text, parameters);
      }
    }
  } finally {
    database.close();
  }
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key) {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const inThousands = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / 1000) }, (_, index) =>
    items.slice(1000 * index, 1000 * (index + 1)),
  );
