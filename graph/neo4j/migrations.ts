import { EDGE_TYPE_NAMES } from "../../schema/edge-types.ts";
import { StoreError } from "../../schema/errors.ts";
import type { Statement } from "../cypher/statement.ts";
import type { CypherTransaction } from "../cypher-connection.ts";
import { SEARCH_INDEX } from "./neo4j-dialect.ts";

type SchemaItem = { readonly name: string; readonly create: string };

const unique = (label: string): SchemaItem => ({
  name: `pressgraph_${label.toLowerCase()}_id`,
  create: `FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
});

const uniqueEdge = (type: string): SchemaItem => ({
  name: `pressgraph_${type.toLowerCase()}_id`,
  create: `FOR ()-[e:${type}]-() REQUIRE e.id IS UNIQUE`,
});

/**
 * Texts are folded before they are stored, so words need only be split at spaces. The index follows the
 * writes instead of holding each of them up; a search waits for it.
 */
const fullText = (label: "Entity" | "Article"): SchemaItem => ({
  name: SEARCH_INDEX[label],
  create: `FOR (n:${label}) ON EACH [n.searchText] OPTIONS {indexConfig: {
    \`fulltext.analyzer\`: 'whitespace', \`fulltext.eventually_consistent\`: true}}`,
});

/** Numbered by place; a step is never changed once it was released, only followed by another. */
const STEPS: readonly {
  readonly constraints: readonly SchemaItem[];
  readonly indexes: readonly SchemaItem[];
  readonly fullTextIndexes: readonly SchemaItem[];
}[] = [
  {
    constraints: [
      unique("PressgraphMeta"),
      unique("Entity"),
      unique("Article"),
      ...EDGE_TYPE_NAMES.map(uniqueEdge),
    ],
    indexes: [],
    fullTextIndexes: [],
  },
  {
    constraints: [
      unique("PressgraphDocument"),
      unique("PressgraphRecord"),
      unique("PressgraphDecision"),
    ],
    indexes: [{ name: "pressgraph_blocks", create: "FOR (n:PressgraphBlock) ON (n.block)" }],
    fullTextIndexes: [],
  },
  { constraints: [unique("PressgraphView")], indexes: [], fullTextIndexes: [] },
  { constraints: [unique("PressgraphPlace")], indexes: [], fullTextIndexes: [] },
  { constraints: [], indexes: [], fullTextIndexes: [fullText("Entity"), fullText("Article")] },
];

/** Full-text indexes of earlier steps, which held up every write. */
const REPLACED_INDEXES = ["pressgraph_entities", "pressgraph_articles"];

/** What was written before articles were kept as read: each is written anew when it comes in again. */
const FORGET_HASHES = "MATCH (article:Article) SET article.documentHash = ''";

type Transact = <T>(work: (transaction: CypherTransaction) => Promise<T>) => Promise<T>;

const plain = (text: string, parameters = {}): Statement => ({ text, parameters });

/** Brings the database up to date; constraints and indexes that went missing are made again. */
export async function migrateDatabase(address: string, read: Transact, write: Transact) {
  const version = await checkVersion(address, read);
  const there = await read(async (transaction) => {
    const constraints = await transaction.run(plain("SHOW CONSTRAINTS YIELD name RETURN name"));
    const indexes = await transaction.run(plain("SHOW INDEXES YIELD name RETURN name"));
    return new Set([...constraints, ...indexes].map(({ name }) => name));
  });
  const missing = [
    ...STEPS.flatMap(({ constraints }) => constraints).map((item) => ["CONSTRAINT", item] as const),
    ...STEPS.flatMap(({ indexes }) => indexes).map((item) => ["INDEX", item] as const),
    ...STEPS.flatMap(({ fullTextIndexes }) => fullTextIndexes).map(
      (item) => ["FULLTEXT INDEX", item] as const,
    ),
  ].filter(([, { name }]) => !there.has(name));
  // First, as there is never more than one full-text index on the same property.
  for (const name of REPLACED_INDEXES.filter((name) => there.has(name))) {
    await write((transaction) => transaction.run(plain(`DROP INDEX ${name} IF EXISTS`)));
  }
  for (const [kind, { name, create }] of missing) {
    const statement = plain(`CREATE ${kind} ${name} IF NOT EXISTS ${create}`);
    await write((transaction) => transaction.run(statement)).catch((error) => {
      throw schemaError(address, error);
    });
  }
  if (missing.length > 0) {
    await read((transaction) => transaction.run(plain("CALL db.awaitIndexes(60)")));
  }
  if (version === STEPS.length) return;
  if (version === 1) await write((transaction) => transaction.run(plain(FORGET_HASHES)));
  await write((transaction) =>
    transaction.run(
      plain("MERGE (meta:PressgraphMeta {id: 'meta'}) SET meta.version = $version", {
        version: STEPS.length,
      }),
    ),
  );
}

/** The version of the last step that ran here, 0 for a new database. */
export async function checkVersion(address: string, read: Transact): Promise<number> {
  const rows = await read((transaction) =>
    transaction.run(plain("MATCH (meta:PressgraphMeta) RETURN meta.version AS version")),
  );
  const version = Number(rows[0]?.version ?? 0);
  if (version > STEPS.length) {
    throw new StoreError(
      `${address} was written by a newer Pressgraph (format ${version}, this one knows ${STEPS.length}). Update Pressgraph.`,
    );
  }
  return version;
}

function schemaError(address: string, error: Error): Error {
  const reason = `${error.message} ${error.cause}`;
  if (!/duplicate|Both (Node|Relationship)|same value/i.test(reason)) return error;
  const id = /property `id` = '([^'\n]{1,200})'/.exec(reason)?.[1];
  return new StoreError(
    `${address} holds data with the same id twice${id ? ` (${id})` : ""}, so its constraints cannot be made. Clean that up or use an empty database.`,
    { cause: error },
  );
}
