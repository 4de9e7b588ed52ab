import {
  blockMembers,
  blocksUpTo,
  createBlocks,
  deleteBlocks,
  deleteRecords,
  readRecords,
  writeRecords,
} from "../cypher/identity.ts";
import type { Row } from "../cypher/statement.ts";
import type { CypherTransaction } from "../cypher-connection.ts";
import { runChunked, sendChunked } from "../row-chunks.ts";
import { LARGEST_BLOCK } from "./cluster-records.ts";
import { blocksOf } from "./comparisons.ts";
import type { IdentityRecord } from "./identity-record.ts";
import type { Placement } from "./materialise.ts";
import { type Block, createRecordMemory, type RecordMemory } from "./record-memory.ts";

export type PlacedRecord = Placement & { readonly record: IdentityRecord };

/**
 * Identity records and their blocks in the database, within one transaction. Of a block with more than
 * `largestBlock` records only the number is kept in `memory`.
 */
export function recordStore(
  transaction: CypherTransaction,
  largestBlock: number = LARGEST_BLOCK,
  memory: RecordMemory = createRecordMemory(),
) {
  const blockRows = (records: readonly IdentityRecord[]) =>
    records.flatMap((record) => blocksOf(record).map((block) => ({ block, record: record.key })));
  const { blocks, records } = memory;

  return {
    async read(keys: Iterable<string>): Promise<Map<string, PlacedRecord>> {
      const found = new Map<string, PlacedRecord>();
      const unknown = new Set<string>();
      for (const key of keys) {
        const known = records.get(key);
        if (known) found.set(key, known);
        else unknown.add(key);
      }
      const rows = await runChunked([...unknown].sort(), (chunk) =>
        transaction.run(readRecords(chunk)),
      );
      for (const row of rows) {
        const placed = placedRecord(row);
        records.set(placed.record.key, placed);
        found.set(placed.record.key, placed);
      }
      return found;
    },

    create(created: readonly IdentityRecord[]): void {
      for (const { block, record } of blockRows(created)) {
        const known = blocks.get(block);
        if (known) blocks.set(block, withMembers(known.size + 1, known.members?.concat(record)));
      }
      const rows = created.map((record) => [record.key, blocksOf(record)] as const);
      sendChunked(transaction, rows, createBlocks);
    },

    remove(removed: readonly IdentityRecord[]): void {
      const rows = blockRows(removed);
      for (const { block, record } of rows) {
        const known = blocks.get(block);
        const members = known?.members?.filter((key) => key !== record);
        if (members) blocks.set(block, withMembers(members.length, members));
        else blocks.delete(block);
      }
      for (const { key } of removed) records.delete(key);
      sendChunked(transaction, rows, deleteBlocks);
      sendChunked(
        transaction,
        removed.map(({ key }) => key),
        deleteRecords,
      );
    },

    write(placed: readonly PlacedRecord[]): void {
      for (const each of placed) records.set(each.record.key, each);
      const rows = placed
        .map(({ record, canonical, title }) => ({
          id: record.key,
          record: JSON.stringify(record),
          canonical,
          ...(title !== undefined && { title }),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      sendChunked(transaction, rows, writeRecords);
    },

    async sizes(names: Iterable<string>): Promise<Map<string, number>> {
      const sizes = new Map<string, number>();
      const unknown = new Set<string>();
      for (const name of names) {
        const known = blocks.get(name);
        if (known) sizes.set(name, known.size);
        else unknown.add(name);
      }
      const rows = await runChunked([...unknown].sort(), (chunk) =>
        transaction.run(blocksUpTo(chunk, largestBlock)),
      );
      const found = new Map(rows.map((row) => [row.name as string, row]));
      for (const name of unknown) {
        const row = found.get(name);
        const size = Number(row?.size ?? 0);
        blocks.set(name, withMembers(size, (row?.records ?? []) as string[]));
        sizes.set(name, size);
      }
      return sizes;
    },

    /** All members, however many. */
    async members(names: Iterable<string>): Promise<Map<string, readonly string[]>> {
      const found = new Map<string, readonly string[]>();
      const unknown = new Set<string>();
      for (const name of names) {
        const known = blocks.get(name)?.members;
        if (known) found.set(name, known);
        else unknown.add(name);
      }
      const rows = await runChunked([...unknown].sort(), (chunk) =>
        transaction.run(blockMembers(chunk)),
      );
      const read = new Map<string, string[]>();
      for (const { name, record } of rows) {
        const members = read.get(name as string);
        if (members) members.push(record as string);
        else read.set(name as string, [record as string]);
      }
      for (const [name, members] of read) found.set(name, members);
      return found;
    },
  };

  function withMembers(size: number, members: readonly string[] | undefined): Block {
    return { size, members: size <= largestBlock ? members : undefined };
  }
}
export type RecordStore = ReturnType<typeof recordStore>;

export function placedRecord({ record, canonical, title }: Row): PlacedRecord {
  return {
    record: JSON.parse(record as string) as IdentityRecord,
    canonical: canonical as string,
    ...(title !== null && title !== undefined && { title: title as string }),
  };
}
