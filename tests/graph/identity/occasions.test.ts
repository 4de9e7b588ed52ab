import { describe, expect, test } from "@jest/globals";
import { blocksOf, compareRecords } from "../../../graph/identity/comparisons.ts";
import type { IdentityRecord } from "../../../graph/identity/identity-record.ts";
import { nameForm } from "../../../graph/identity/name-form.ts";

function agreement(name: string, details: Partial<IdentityRecord> = {}): IdentityRecord {
  const lists = { names: [], countries: [], companions: ["AZ", "IL"], places: [], topics: [] };
  const localId = `agreement:${name}`;
  const key = JSON.stringify([name, details]);
  return { key, type: "Agreement", localId, name, kind: "memorandum", ...lists, ...details };
}
const verdict = (a: IdentityRecord, b: IdentityRecord) => compareRecords(a, b).verdict;
const meet = (a: IdentityRecord, b: IdentityRecord) =>
  blocksOf(a).some((block) => blocksOf(b).includes(block));

describe("agreements", () => {
  test.each<[string, Partial<IdentityRecord>, Partial<IdentityRecord>]>([
    ["reported a day apart", { reported: "2026-03-11" }, { reported: "2026-03-12" }],
    ["dated a day apart", { date: "2026-03-11" }, { date: "2026-03-12", places: ["baku"] }],
    ["dated in words and in full", { date: "2026-03-11" }, { date: "2026-03-11", kind: "deal" }],
  ])("of the same parties %s are one, and meet in a block", (_, a, b) => {
    const place = { places: ["baku"] };
    const [x, y] = [
      agreement("Absichtserklärung", { ...a, ...place }),
      agreement("MoU", { ...b, ...place }),
    ];
    expect(verdict(x, y)).toBe("same");
    expect(meet(x, y)).toBe(true);
  });

  test.each<[string, Partial<IdentityRecord>, Partial<IdentityRecord>]>([
    ["dated weeks apart", { date: "2026-03-11" }, { date: "2026-04-12" }],
    ["reported years apart", { reported: "2024-03-11" }, { reported: "2026-03-12" }],
    ["of other parties", { companions: ["AZ", "IL"] }, { companions: ["DE", "FR"] }],
    [
      "that one article tells apart",
      { reported: "2026-03-11", siblings: ["agreement:MoU"] },
      { reported: "2026-03-11" },
    ],
  ])("%s are not the same", (_, a, b) => {
    expect(verdict(agreement("Absichtserklärung", a), agreement("MoU", b))).not.toBe("same");
  });

  test("a proper name is enough in any year and language, a generic one is not", () => {
    const paris = agreement("Pariser Klimaabkommen", { reported: "2016-04-22", companions: [] });
    const english = agreement("Paris Agreement", { reported: "2025-01-20", companions: ["US"] });
    expect(verdict(paris, english)).toBe("same");
    expect(meet(paris, english)).toBe(true);
    const plain = (reported: string) => agreement("Abkommen", { reported, companions: [] });
    expect(verdict(plain("2016-04-22"), plain("2025-01-20"))).not.toBe("same");
  });
});

test.each([
  ["Topic", "Gaslieferungen", "Lieferung von Gas"],
  ["Topic", "künstliche Intelligenz", "AI"],
  ["Topic", "erneuerbare Energien", "renewable energy"],
  ["Topic", "die Energie", "energy"],
  ["Topic", "Wasserwirtschaft", "der Wasserwirtschaft"],
  ["Place", "Brüssel", "Brussels"],
  ["Place", "Peking", "Beijing"],
  ["Institution", "EU-Kommission", "European Commission"],
  ["Institution", "Vereinte Nationen", "UN"],
])("%s: %s and %s have one form", (type, a, b) => {
  expect(nameForm(type, a)).toBe(nameForm(type, b));
});

test.each([
  ["Topic", "Wasser", "Wasserstoff"],
  ["Topic", "Energie", "Energiesicherheit"],
  ["Place", "Washington", "Wellington"],
  ["Topic", "<b>", "(b)"],
  ["Topic", "!", "?"],
])("%s: %s and %s have not", (type, a, b) => {
  expect(nameForm(type, a)).not.toBe(nameForm(type, b));
});
