import { describe, expect, test } from "@jest/globals";
import { gazetteerEntries, loadGazetteer } from "../../ingest/gazetteers.ts";
import { createTrie, longestMatch, matchAll } from "../../ingest/trie.ts";

const words = (text: string) => text.split(/\s+/);
const tries = {
  de: createTrie(gazetteerEntries("de"), words),
  en: createTrie(gazetteerEntries("en"), words),
};

const found = (language: "de" | "en", text: string) =>
  matchAll(tries[language], words(text)).map(({ at, length, values }) => [
    words(text)
      .slice(at, at + length)
      .join(" "),
    values.map((value) =>
      "country" in value
        ? value.country.code
        : "place" in value
          ? value.place.key
          : value.organisation.key,
    ),
  ]);

describe("gazetteers", () => {
  test.each([
    ["de", "Israels", "IL"],
    ["de", "aserbaidschanischen", "AZ"],
    ["de", "US-amerikanischer", "US"],
    ["de", "Vereinigten Arabischen Emiraten", "AE"],
    ["de", "VAE", "AE"],
    ["de", "DR Kongo", "CD"],
    ["de", "Türkei", "TR"],
    ["de", "Südkoreas", "KR"],
    ["de", "Vereinigten Königreichs", "GB"],
    ["de", "Russischen Föderation", "RU"],
    ["de", "Niederlanden", "NL"],
    ["de", "Französin", "FR"],
    ["de", "Israelis", "IL"],
    ["de", "Volksrepublik China", "CN"],
    ["de", "Europäischen Union", "EU"],
    ["de", "Kosovos", "XK"],
    ["de", "Genf", "Geneva"],
    ["de", "Scharm el-Scheich", "Sharm el-Sheikh"],
    ["de", "Vereinten Nationen", "un"],
    ["de", "OSZE", "osce"],
    ["de", "Afrikanischen Union", "african-union"],
    ["de", "Nordrhein-Westfalens", "North Rhine-Westphalia"],
    ["en", "United Kingdom", "GB"],
    ["en", "U.S.", "US"],
    ["en", "Azerbaijanis", "AZ"],
    ["en", "Türkiye", "TR"],
    ["en", "Turkey", "TR"],
    ["en", "Danes", "DK"],
    ["en", "Republic of Korea", "KR"],
    ["en", "The Hague", "The Hague"],
    ["en", "Jeddah", "Jeddah"],
    ["en", "NATO", "nato"],
    ["en", "Texas", "Texas"],
  ] as const)("%s: %s is %s", (language, name, key) => {
    expect(found(language, name)).toEqual([[name, expect.arrayContaining([key])]]);
  });

  test.each(["de", "en"] as const)(
    "%s names every country, and sovereign ones fully",
    (language) => {
      const { countries } = loadGazetteer(language);
      expect(countries).toHaveLength(251);
      expect(countries.filter(({ sovereign }) => sovereign)).toHaveLength(198);
      for (const { code, names, name } of countries) {
        expect(code).toMatch(/^[A-Z]{2}$/);
        expect(names[0]).toBe(name);
        expect(names.join()).not.toMatch(/[()=~*|]/);
      }
      const silent = countries.filter((country) => country.sovereign && !country.adjectives.length);
      // Their adjectives are those of the Democratic Republic of the Congo, the Dominican Republic.
      expect(silent.map(({ code }) => code)).toEqual(["CG", "DM", "EU"]);
    },
  );

  test("keys are shared by the languages, and every capital has its country", () => {
    for (const list of ["cities", "regions", "organisations"] as const) {
      const keys = (language: "de" | "en") => loadGazetteer(language)[list].map(({ key }) => key);
      expect(keys("de")).toEqual(keys("en"));
    }
    const { cities, countries } = loadGazetteer("de");
    const codes = new Set(countries.map(({ code }) => code));
    expect(cities.length).toBeGreaterThan(900);
    expect(cities.every(({ country }) => codes.has(country ?? ""))).toBe(true);
    expect(cities.filter(({ capital }) => capital).length).toBeGreaterThan(170);
  });

  test("given names are many, international, and no country", () => {
    const { givenNames, countries } = loadGazetteer("de");
    for (const name of ["Rashad", "Erez", "Angela", "Wolodymyr", "Recep", "Narendra", "Jinping"]) {
      expect(givenNames.has(name)).toBe(true);
    }
    expect(givenNames.size).toBeGreaterThan(4000);
    expect(countries.filter(({ name }) => givenNames.has(name)).map(({ name }) => name)).toEqual(
      [],
    );
  });
});

describe("trie", () => {
  const trie = createTrie(
    [
      { surface: "New York", value: 1 },
      { surface: "New York City", value: 2 },
      { surface: "York", value: 3 },
      { surface: "York", value: 4 },
      { surface: "", value: 5 },
    ],
    words,
  );

  test("finds the longest name and all its values", () => {
    expect(longestMatch(trie, words("New York City"), 0)).toEqual({
      at: 0,
      length: 3,
      values: [2],
    });
    expect(matchAll(trie, words("in New York or York"))).toEqual([
      { at: 1, length: 2, values: [1] },
      { at: 4, length: 1, values: [3, 4] },
    ]);
    expect(longestMatch(trie, words("in New"), 1)).toBeUndefined();
  });

  test("I28 names such as __proto__ and constructor are ordinary words", () => {
    expect(matchAll(trie, ["__proto__", "constructor", "toString"])).toEqual([]);
    const odd = createTrie([{ surface: "__proto__", value: 1 }], words);
    expect(longestMatch(odd, ["__proto__"], 0)?.values).toEqual([1]);
  });
});
