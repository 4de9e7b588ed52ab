import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import worldCountries from "world-countries";
import { readGold } from "../../ingest/evaluation/read-gold.ts";
import { articleFromPlainText } from "../../ingest/sources/header-block.ts";
import { type EdgeType, isAllowedEdge } from "../../schema/edge-types.ts";
import { CONSTRUCTION_LANGUAGES, readConstructions } from "./construction.ts";

const texts = path.resolve(import.meta.dirname, "../../samples");
const gold = await readGold(path.join(import.meta.dirname, "samples"));
const sampleNames = readdirSync(texts)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => path.parse(name).name);

const articleOf = (name: string) => {
  const file = path.join(texts, `${name}.txt`);
  return articleFromPlainText(readFileSync(file, "utf8"), file);
};

test("every sample has a gold annotation and the other way round", () => {
  expect(gold.map(({ id }) => id)).toEqual(sampleNames.sort());
});

describe.each(gold.map((article) => ({ id: article.id, article })))("sample $id", ({ article }) => {
  const types = new Map(article.entities.map(({ id, type }) => [id, type]));

  test("has the text and header of its file", () => {
    const { title, publishedAt, language } = article;
    expect(articleOf(article.id)).toEqual({
      text: article.text,
      metadata: { title, publishedAt, language, publisher: "Pressgraph samples" },
    });
  });

  test("names entities once, by exact substrings, countries with their code", () => {
    expect(types.size).toBe(article.entities.length);
    const foreign = article.entities.flatMap(({ aliases }) =>
      aliases.filter((alias) => !article.text.includes(alias)),
    );
    expect(foreign).toEqual([]);
    for (const { aliases, type, countryCode, role } of article.entities) {
      expect(aliases).not.toEqual([]);
      expect(countryCode !== undefined).toBe(type === "Country");
      if (type === "Official") expect(role).toBeTruthy();
    }
  });

  test("joins them by allowed relations, each with an exact sentence", () => {
    const keys = article.relations.map(({ type, from, to }) => [type, from, to].join(" "));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { type, from, to, evidence, mode } of article.relations) {
      const ends = [types.get(from)!, types.get(to)!] as const;
      expect([type, ...ends, isAllowedEdge(type as EdgeType, ...ends)]).toEqual([
        type,
        ...ends,
        true,
      ]);
      expect(article.text).toContain(evidence);
      expect(mode !== undefined).toBe(type === "SIGNED");
    }
  });
});

const countryCodes = new Set(worldCountries.map(({ cca2 }) => cca2)).add("EU").add("XK");

describe.each(CONSTRUCTION_LANGUAGES)("constructions in %s", (language) => {
  const constructions = readConstructions(language);

  test("are many, each with an id and a text of its own", () => {
    expect(constructions.length).toBeGreaterThanOrEqual(language === "de" ? 200 : 240);
    expect(new Set(constructions.map(({ id }) => id)).size).toBe(constructions.length);
    expect(new Set(constructions.map(({ text }) => text)).size).toBe(constructions.length);
  });

  test("state no fact twice and give every country its code", () => {
    for (const { id, facts, not = [] } of constructions) {
      const keys = facts.map(({ type, from, to }) => [type, from.name, to.name].join(" → "));
      expect({ id, keys: [...new Set(keys)] }).toEqual({ id, keys });
      const unstated = not.map(({ type, from, to }) => [type, from.name, to.name].join(" → "));
      expect({ id, both: unstated.filter((key) => keys.includes(key)) }).toEqual({ id, both: [] });
      for (const { name, type, countryCode } of facts.flatMap(({ from, to }) => [from, to])) {
        const hasCode = countryCode !== undefined && countryCodes.has(countryCode);
        expect({ id, name, hasCode }).toEqual({ id, name, hasCode: type === "Country" });
      }
    }
  });

  test("name officials as the text does", () => {
    const absent = constructions.flatMap(({ text, facts }) =>
      facts
        .flatMap(({ from, to }) => [from, to])
        .filter(({ type, name }) => type === "Official" && !text.includes(name)),
    );
    expect(absent).toEqual([]);
  });

  test("hold look-alikes that state no signature and no attendance", () => {
    const negatives = constructions.filter(({ group }) => group.startsWith("negative-"));
    expect(negatives.length).toBeGreaterThanOrEqual(25);
    const stated = negatives.flatMap(({ facts }) =>
      facts.filter(
        ({ type, status }) => (type === "SIGNED" || type === "ATTENDED") && status !== "denied",
      ),
    );
    expect(stated).toEqual([]);
  });
});
