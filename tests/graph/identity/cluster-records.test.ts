import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { clusterRecords } from "../../../graph/identity/cluster-records.ts";
import type { IdentityRecord } from "../../../graph/identity/identity-record.ts";
import { entityId } from "../../../schema/ids.ts";

function record(
  type: IdentityRecord["type"],
  name: string,
  details: Partial<IdentityRecord> = {},
): IdentityRecord {
  const lists = { countries: [], companions: [], places: [], topics: [] };
  const localId = entityId(type, name);
  const key = `${localId} ${JSON.stringify(details)}`;
  return { key, type, localId, name, names: [], ...lists, ...details };
}
const official = (name: string, ...countries: string[]) => record("Official", name, { countries });

/** The groups of names that became one node. */
function groups(records: readonly IdentityRecord[]): string[][] {
  const { canonicalIds } = clusterRecords(records);
  const byId = new Map<string, string[]>();
  for (const { key, name } of records) {
    const id = canonicalIds.get(key) as string;
    byId.set(id, [...(byId.get(id) ?? []), name].sort());
  }
  return [...byId.values()].sort();
}

describe("clusterRecords()", () => {
  test("joins the spellings of a name", () => {
    const names = ["Benjamin Netanjahu", "Benjamin Netanyahu", "B. Netanyahu", "Netanjahu"];
    expect(groups(names.map((name) => official(name, "IL")))).toHaveLength(1);
  });

  test("leaves a bare family name alone where two persons fit", () => {
    const records = [official("Angela Merkel", "DE"), official("Andreas Merkel", "DE")];
    expect(groups([...records, official("Merkel", "DE")])).toHaveLength(3);
  });

  test("leaves a name alone that fits two persons who are not one", () => {
    const bushes = [official("George W. Bush", "US"), official("George H. W. Bush", "US")];
    expect(groups([...bushes, official("George Bush", "US")])).toHaveLength(3);
    expect(groups([...bushes.slice(1), official("George Bush", "US")])).toHaveLength(1);
  });

  test("keeps namesakes of two countries apart, and who has no country with neither", () => {
    const namesakes = [official("Peter Müller", "DE"), official("Peter Müller", "CH")];
    const { canonicalIds } = clusterRecords([...namesakes, official("Peter Müller")]);
    expect([...canonicalIds.values()].sort()).toEqual([
      "official:peter-mueller",
      "official:peter-mueller~ch",
      "official:peter-mueller~de",
    ]);
  });

  test("joins what German and English call an institution or a topic", () => {
    expect(
      groups([
        record("Institution", "Außenministerium", { countries: ["IL"] }),
        record("Institution", "Foreign Ministry", { countries: ["IL"] }),
        record("Institution", "Außenministerium", { countries: ["AT"] }),
        record("Topic", "künstliche Intelligenz"),
        record("Topic", "artificial intelligence"),
      ]),
    ).toHaveLength(3);
  });

  test("joins reports of one signing, not the next signing of the same parties", () => {
    const parties = { companions: ["AZ", "IL"], kind: "memorandum" };
    const day = (reported: string, topic: string) => ({ ...parties, reported, topics: [topic] });
    expect(
      groups([
        record("Agreement", "Absichtserklärung", day("2026-03-11", "artificial intelligence")),
        record("Agreement", "memorandum of understanding", day("2026-03-12", "KI-Strategie")),
        record("Agreement", "Memorandum zur Wasserwirtschaft", day("2024-03-12", "water")),
      ]),
    ).toEqual([
      ["Absichtserklärung", "memorandum of understanding"],
      ["Memorandum zur Wasserwirtschaft"],
    ]);
  });

  test("a person's decision overrules the comparison", () => {
    const [a, b] = [official("Angela Merkel", "DE"), official("Angela Dorothea Merkel", "DE")];
    const [x, y] = [a?.key as string, b?.key as string];
    const ids = (verdict: "same" | "different") =>
      new Set(clusterRecords([a, b], [{ a: x, b: y, verdict }]).canonicalIds.values()).size;
    expect(ids("same")).toBe(1);
    expect(ids("different")).toBe(2);
  });

  test("does not depend on the order of the records", () => {
    const names = ["Ilham Alijew", "Ilham Aliyev", "Heydar Aliyev", "Aliyev", "I. Aliyev"];
    const records = names.flatMap((name) => [official(name, "AZ"), official(name)]);
    const expected = [...clusterRecords(records).canonicalIds].sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect([...clusterRecords(shuffled).canonicalIds].sort()).toEqual(expected);
      }),
    );
  });
});
