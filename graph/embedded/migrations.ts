import { StoreError } from "../../schema/errors.ts";
import type { Database } from "./grafeo.ts";
import { notAStore } from "./open-database.ts";

/** Numbered by place; a step is never changed once it was released, only followed by another. */
const STEPS: readonly (readonly string[])[] = [
  [
    "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE",
    "CREATE INDEX entity_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id)",
    "CREATE INDEX article_id_index IF NOT EXISTS FOR (n:Article) ON (n.id)",
  ],
  [
    ...["Document", "Record", "Decision"].flatMap((what) => [
      `CREATE CONSTRAINT ${what}_id IF NOT EXISTS FOR (n:Pressgraph${what}) REQUIRE n.id IS UNIQUE`,
      `CREATE INDEX ${what}_id_index IF NOT EXISTS FOR (n:Pressgraph${what}) ON (n.id)`,
    ]),
    "CREATE INDEX block_index IF NOT EXISTS FOR (n:PressgraphBlock) ON (n.block)",
  ],
  ["CREATE CONSTRAINT View_id IF NOT EXISTS FOR (n:PressgraphView) REQUIRE n.id IS UNIQUE"],
  [
    "CREATE CONSTRAINT Place_id IF NOT EXISTS FOR (n:PressgraphPlace) REQUIRE n.id IS UNIQUE",
    "CREATE INDEX Place_id_index IF NOT EXISTS FOR (n:PressgraphPlace) ON (n.id)",
  ],
];

/** What was written before articles were kept as read: each is written anew when it comes in again. */
const FORGET_HASHES = "MATCH (article:Article) SET article.documentHash = ''";

/** Brings the file up to date; constraints and indexes that went missing are made again. */
export async function migrateDatabase(database: Database, file: string): Promise<void> {
  const version = await checkVersion(database, file);
  for (const statement of STEPS.flat()) await database.executeCypher(statement);
  if (version === STEPS.length) return;
  if (version === 1) await database.executeCypher(FORGET_HASHES);
  await database.executeCypher(
    "MERGE (meta:PressgraphMeta {id: 'meta'}) SET meta.version = $version",
    { version: STEPS.length },
  );
}

/** The version of the last step that ran here, 0 for an empty file. Refuses what is not ours. */
export async function checkVersion(database: Database, file: string): Promise<number> {
  const result = await database.executeCypher("MATCH (m:PressgraphMeta) RETURN m.version");
  const version = result.length === 0 ? 0 : Number(result.scalar());
  if (version > STEPS.length) {
    throw new StoreError(
      `${file} was written by a newer Pressgraph (format ${version}, this one knows ${STEPS.length}). Update Pressgraph.`,
    );
  }
  if (version === 0 && database.nodeCount() > 0) throw notAStore(file);
  return version;
}
