import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { foldContributions } from "../../graph/contribution.ts";
import { joinEntity, type Properties } from "../../graph/join-entity.ts";
import type { NodeType } from "../../schema/node-types.ts";

const word = fc.oneof(fc.string({ maxLength: 8 }), fc.string({ minLength: 115, maxLength: 125 }));
const words = fc.array(word, { maxLength: 4 });
const contribution = fc.record(
  {
    name: word,
    aliases: words,
    roles: words,
    honorifics: words,
    kind: word,
    date: fc.constantFrom("2026", "2026-03", "2026-03-11", "2025-01-01"),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    entityStatus: fc.constantFrom("happened", "planned", "denied"),
  },
  { requiredKeys: ["name", "aliases"] },
) as fc.Arbitrary<Properties>;

const types = fc.constantFrom<[string, NodeType]>(
  ["country:NO", "Country"],
  ["country:QQ", "Country"],
  ["official:x", "Official"],
  ["agreement:x", "Agreement"],
);

const fold = ([id, type]: [string, NodeType], ...mentions: Properties[]) =>
  foldContributions(id, type, mentions);

describe("what articles say of an entity", () => {
  test("joins to the same in any order and however often it is said", () => {
    fc.assert(
      fc.property(types, fc.array(contribution, { minLength: 1, maxLength: 6 }), (type, list) => {
        const expected = fold(type, ...list);
        expect(fold(type, ...[...list].reverse())).toEqual(expected);
        expect(fold(type, ...list, ...list)).toEqual(expected);
      }),
    );
  });

  test("joins to the same in any grouping", () => {
    fc.assert(
      fc.property(types, contribution, contribution, contribution, (type, x, y, z) => {
        const [a, b, c] = [fold(type, x), fold(type, y), fold(type, z)];
        expect(joinEntity(a, joinEntity(b, c))).toEqual(joinEntity(joinEntity(a, b), c));
        expect(joinEntity(a, b)).toEqual(joinEntity(b, a));
        expect(joinEntity(a, a)).toEqual(a);
      }),
    );
  });

  test("takes the name that tells most, and keeps all as aliases", () => {
    const joined = fold(
      ["official:x", "Official"],
      { name: "J. Doe", aliases: ["Doe"], roles: ["minister"] },
      { name: "Jane Doe", aliases: ["Doe"], roles: ["envoy"] },
    );
    expect(joined).toEqual({
      name: "Jane Doe",
      aliases: ["Doe", "J. Doe", "Jane Doe"],
      roles: ["envoy", "minister"],
    });
  });

  test("leaves a country's data alone but for its aliases", () => {
    const joined = fold(["country:AT", "Country"], {
      name: "Ö",
      aliases: ["österreichischen"],
      kind: "republic",
    });
    expect(joined).toEqual({
      name: "Austria",
      names: ["de:Österreich", "en:Austria"],
      countryCode: "AT",
      iso3: "AUT",
      aliases: ["Ö", "österreichischen"],
    });
  });
});
