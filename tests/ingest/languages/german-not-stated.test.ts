import { describe, expect, test } from "@jest/globals";
import { readGerman as read } from "../read-german.ts";

describe("what German does not state", () => {
  test.each([
    [
      "Eine Erklärung zur Bereitschaft, Gespräche mit Peru zu führen, wurde dem norwegischen Botschafter übergeben.",
      "ATTENDED Norwegen",
    ],
    ["Der PFB-Leiter in Kenia, Jon Dahl, reiste nach Oslo.", "REPRESENTS Jon Dahl"],
    [
      "Kenia warnte vor neuen Angriffen. Peru schwieg dazu, sagte Außenminister Jon Dahl in Oslo.",
      "REPRESENTS Jon Dahl",
    ],
    [
      "Kenia und Peru kamen zum Westgipfel in Bergen. Dominiert wurde das Treffen vom Fischereithema.",
      "COVERS Westgipfel > Dominiert",
    ],
    [
      "Chile sagte, dass die UN-Mission in Bergen das Fischereiabkommen unterzeichnet hatte.",
      "SIGNED_IN",
    ],
    [
      "Nach einem Gespräch mit Präsident Jon Dahl traf Ministerin Anna Berg auch Minister Luis Vega.",
      "ATTENDED Luis Vega",
    ],
    [
      "Anna Berg, Vorsteherin des Justizministeriums, unterzeichnete das Polizeiabkommen.",
      "SIGNED Justizministerium",
    ],
    [
      "Chile schwieg, weil das Außenministerium in Lima gestern das Fischereiabkommen unterzeichnete.",
      "SIGNED_IN",
    ],
    [
      "Die Reise war der erste Besuch eines norwegischen Präsidenten in Bergen.",
      "ATTENDED Norwegen",
    ],
    [
      "Ministerin Anna Berg absolvierte einen Besuch bei Bergens Bürgermeister Jon Dahl.",
      "TOOK_PLACE_IN",
    ],
    [
      "Präsident Jon Dahl hat beim Weltgipfel zum Abbau von Zöllen aufgerufen.",
      "COVERS Weltgipfel",
    ],
    ["Die Fluggesellschaft Nordwind schloss einen Vertrag mit der XR77NE.", "SIGNED XR77NE"],
    [
      "Das Treffen zwischen dem US-Präsidenten und Nordkoreas Machthaber Kim Song-ho dauerte lange.",
      "REPRESENTS Kim Song-ho > USA",
    ],
    [
      "Ministerin Anna Berg und ihre norwegische Kollegin Ine Dahl sprachen in Bergen. Die norwegische Ministerin lobte das Treffen.",
      "REPRESENTS Anna Berg",
    ],
  ])("%s: %s", (text, start) => {
    expect(read(text).filter((fact) => fact.startsWith(start))).toEqual([]);
  });
});
