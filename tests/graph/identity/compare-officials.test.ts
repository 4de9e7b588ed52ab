import { describe, expect, test } from "@jest/globals";
import { compareOfficials } from "../../../graph/identity/compare-officials.ts";
import type { IdentityRecord } from "../../../graph/identity/identity-record.ts";
import { parsePersonName } from "../../../graph/identity/person-name.ts";
import { soundKeys } from "../../../graph/identity/sound-keys.ts";
import { likenessOf } from "../../../graph/identity/transcription.ts";

function official(name: string, ...countries: string[]): IdentityRecord {
  const empty = {
    companions: [],
    topics: [],
    places: [],
    key: name,
    localId: name,
  };
  return { ...empty, type: "Official", name, names: [], countries };
}
const verdict = (a: IdentityRecord, b: IdentityRecord) => compareOfficials(a, b).verdict;

describe("compareOfficials()", () => {
  test("namesakes of two countries are left to a person", () => {
    expect(verdict(official("Peter Müller", "DE"), official("Peter Müller", "CH"))).toBe(
      "uncertain",
    );
  });

  test("a family name alone is the same only with the same country", () => {
    expect(verdict(official("Netanjahu", "IL"), official("Benjamin Netanjahu", "IL"))).toBe("same");
    expect(verdict(official("Netanjahu"), official("Benjamin Netanjahu", "IL"))).toBe("uncertain");
  });

  test("spellings differ only where names are transcribed", () => {
    const [a, b] = ["Anton Mejer", "Anton Meyer"];
    expect(verdict(official(a, "IL"), official(b, "IL"))).toBe("same");
    expect(verdict(official(a, "DE"), official(b, "DE"))).toBe("uncertain");
  });

  test("is symmetric", () => {
    const [a, b] = [official("B. Netanjahu", "IL"), official("Benjamin Netanyahu", "IL")];
    expect(compareOfficials(a, b)).toEqual(compareOfficials(b, a));
  });
});

test.each([
  ["Schmidt-Rottluff", "rottluff"],
  ["Mohammed bin Salman Al Saud", "saud"],
  ["von der Leyen", "leyen"],
])("the family name of %s is %s", (name, family) => {
  expect(parsePersonName(name)?.family).toBe(family);
});

test.each([
  ["martin", "martina", undefined],
  ["mueller", "muller", "exact"],
  ["lawrow", "lavrov", "spelling"],
  ["mohammed", "muhammad", "transcription"],
  ["rashad", "rashid", "alike"],
  ["hassan", "husain", undefined],
])("likenessOf() %s and %s is %s, either way", (a, b, likeness) => {
  expect(likenessOf(a, b)).toBe(likeness);
  expect(likenessOf(b, a)).toBe(likeness);
});

test("soundKeys() stays within bounds on anything", () => {
  expect(soundKeys("c".repeat(5000)).length).toBeLessThanOrEqual(8);
  expect(soundKeys("")).toEqual([]);
});
