import {
  blockMembers,
  blockSizes,
  createBlocks,
  deleteBlocks,
  deleteRecords,
  readRecords,
  writeRecords,
} from "../cypher/identity.ts";
import type { Row } from "../cypher/statement.ts";
import type { CypherTransaction } from "../cypher-connection.ts";
import { chunks, runChunked } from "../row-chunks.ts";
import { blocksOf } from "./comparisons.ts";
import type { IdentityRecord } from "./identity-record.ts";
import type { Placement } from "./materialise.ts";

export type PlacedRecord = Placement & { readonly record: IdentityRecord };

/** Identity records and their blocks in the database, within one transaction. */
export function recordStore(transaction: CypherTransaction) {
  const blockRows = (records: readonly IdentityRecord[]) =>
    records.flatMap((record) => blocksOf(record).map((block) => ({ block, record: record.key })));

  return {
    async read(keys: Iterable<string>): Promise<Map<string, PlacedRecord>> {
      const rows = await runChunked([...new Set(keys)].sort(), (chunk) =>
        transaction.run(readRecords(chunk)),
      );
      return new Map(rows.map((row) => [row.key as string, placedRecord(row)]));
    },

    async create(records: readonly IdentityRecord[]): Promise<void> {
      await Promise.all(
        chunks(blockRows(records)).map((rows) => transaction.run(createBlocks(rows))),
      );
    },

    async remove(records: readonly IdentityRecord[]): Promise<void> {
      await Promise.all([
        ...chunks(blockRows(records)).map((rows) => transaction.run(deleteBlocks(rows))),
        ...chunks(records.map(({ key }) => key)).map((keys) =>
          transaction.run(deleteRecords(keys)),
        ),
      ]);
    },

    async write(records: readonly PlacedRecord[]): Promise<void> {
      const rows = records
        .map(({ record, canonical, title }) => ({
          id: record.key,
          record: JSON.stringify(record),
          canonical,
          ...(title !== undefined && { title }),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      await Promise.all(chunks(rows).map((chunk) => transaction.run(writeRecords(chunk))));
    },

    async sizes(blocks: Iterable<string>): Promise<Map<string, number>> {
      const rows = await runChunked([...new Set(blocks)].sort(), (chunk) =>
        transaction.run(blockSizes(chunk)),
      );
      return new Map(rows.map(({ name, size }) => [name as string, Number(size)]));
    },

    async members(blocks: Iterable<string>): Promise<Map<string, string[]>> {
      const rows = await runChunked([...new Set(blocks)].sort(), (chunk) =>
        transaction.run(blockMembers(chunk)),
      );
      const members = new Map<string, string[]>();
      for (const { name, record } of rows) {
        const known = members.get(name as string);
        if (known) known.push(record as string);
        else members.set(name as string, [record as string]);
      }
      return members;
    },
  };
}
export type RecordStore = ReturnType<typeof recordStore>;

export function placedRecord({ record, canonical, title }: Row): PlacedRecord {
  return {
    record: JSON.parse(record as string) as IdentityRecord,
    canonical: canonical as string,
    ...(title !== null && title !== undefined && { title: title as string }),
  };
}
