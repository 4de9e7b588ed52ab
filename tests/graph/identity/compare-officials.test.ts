import { describe, expect, test } from "@jest/globals";
import { compareOfficials, officialBlocks } from "../../../graph/identity/compare-officials.ts";
import type { IdentityRecord } from "../../../graph/identity/identity-record.ts";
import { parsePersonName } from "../../../graph/identity/person-name.ts";
import { soundKeys } from "../../../graph/identity/sound-keys.ts";

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
const meet = (a: IdentityRecord, b: IdentityRecord) =>
  officialBlocks(a).some((key) => officialBlocks(b).includes(key));

describe("compareOfficials()", () => {
  test.each([
    ["Benjamin Netanjahu", "Benjamin Netanyahu"],
    ["Netanjahu, Benjamin", "Benjamin Netanyahu"],
    ["Wolodymyr Selenskyj", "Volodymyr Zelensky"],
    ["Wladimir Putin", "Владимир Путин"],
    ["Alexander Lukaschenko", "Aleksandr Lukashenko"],
    ["Ilham Alijew", "İlham Əliyev"],
    ["Sergej Schoigu", "Sergei Shoigu"],
    ["Nikol Paschinjan", "Nikol Pashinyan"],
    ["Abdullah Gül", "Abdullah Gul"],
    ["Gerd Müller", "Gerd Mueller"],
    ["Orbán Viktor", "Viktor Orban"],
    ["Ursula von der Leyen", "Ursula von der Leyen"],
    ["Schawkat Mirsijojew", "Shavkat Mirziyoyev"],
    ["Dschejhun Bajramow", "Jeyhun Bayramov"],
    ["Ali Chamenei", "Ali Khamenei"],
    ["Kassym-Schomart Tokajew", "Kassym-Jomart Tokayev"],
  ])("%s and %s of one country are the same and meet in a block", (a, b) => {
    expect(verdict(official(a, "XX"), official(b, "XX"))).toBe("same");
    expect(meet(official(a), official(b))).toBe(true);
  });

  test.each([
    ["Michael Müller", "Michael Möller"],
    ["Angela Merkel", "Andreas Merkel"],
    ["Xi Jinping", "Xi Zhongxun"],
    ["George Bush Jr.", "George Bush Sr."],
    ["Petro Poroschenko", "Petro Symonenko"],
    ["Ilham Alijew", "Haidar Alijew"],
  ])("%s and %s are not", (a, b) => {
    expect(verdict(official(a, "XX"), official(b, "XX"))).not.toBe("same");
  });

  test("namesakes of two countries are left to a person", () => {
    expect(verdict(official("Peter Müller", "DE"), official("Peter Müller", "CH"))).not.toBe(
      "same",
    );
  });

  test("a family name alone is the same only with the same country", () => {
    expect(verdict(official("Netanjahu", "IL"), official("Benjamin Netanjahu", "IL"))).toBe("same");
    expect(verdict(official("Netanjahu"), official("Benjamin Netanjahu", "IL"))).toBe("uncertain");
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

test("soundKeys() stays within bounds on anything", () => {
  expect(soundKeys("c".repeat(5000)).length).toBeLessThanOrEqual(8);
  expect(soundKeys("")).toEqual([]);
});
