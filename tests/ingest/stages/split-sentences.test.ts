import { describe, expect, test } from "@jest/globals";
import { sentenceRules as german } from "../../../ingest/languages/de/abbreviations.ts";
import { sentenceRules as english } from "../../../ingest/languages/en/abbreviations.ts";
import type { SentenceRules } from "../../../ingest/languages/sentence-rules.ts";
import { LONGEST_SENTENCE, splitSentences } from "../../../ingest/stages/split-sentences.ts";

const split = (text: string, rules: SentenceRules) =>
  splitSentences(text, [], rules).map(({ span }) => text.slice(span.start, span.end));

/** Each line is one text; ` | ` stands where a sentence ends. */
const GERMAN = [
  "Dr. Meier sprach mit Prof. Schulz. | Beide schwiegen.",
  "Das betrifft z. B. Anlagen, u.a. Turbinen, bzw. Teile davon. | Mehr folgt.",
  "Der Fonds umfasst 3,5 Mio. Euro. | Die Laufzeit beträgt zwei Jahre.",
  "Man zahlte 20 Mio. | Das war viel.",
  "Sie reisten am 3. Mai nach Oslo. | Am 4. Juni kamen sie zurück.",
  "Der 7. Gipfel endete am 24. und 25. September. | Das Treffen war kurz.",
  "Am 3. 5. 2026 begann die Konferenz. | 2027 folgt die nächste.",
  "Die Zahl stieg auf 28. | Angela Kern war zufrieden.",
  "Das geschah im Jahr 2019. | Minister Kern trat zurück.",
  "Friedrich II. Graf von Berg regierte. | Ihm folgte Karl IV. | Er blieb lange.",
  "J. F. Kern und A.-M. Berg unterschrieben. | Die U.S. Behörden schwiegen.",
  "„Wir zählen dazu“, sagte Kern. | „Gemeinsam können wir mehr.“ | Das gilt.",
  "„Das ist gut. | Das ist richtig. | Das bleibt so.“ | Kern lächelte.",
  "»Kommt das?« fragte Kern. | »Nein!« | Dann ging er.",
  "„Wann kommt das?“, fragte Kern. | Niemand antwortete.",
  "Kern zögerte … Minister Berg nicht. | Sie gingen ... | Dann kam die Nacht.",
  "Der Vertrag (siehe Abb. 3 und Art. 5) gilt. | Er ist gültig.",
  "Das sagte Kern.Die Gegner widersprachen.".replace(".Die", ". | Die"),
  "Die Seite heißt beispiel.de und hat Version 2.10. | Sie läuft.",
  "Paris – Der Minister kam. | Er ging.",
  "Das Abkommen usw. liegt vor. | Nr. 5 fehlt.",
];

const ENGLISH = [
  "Dr. Smith met Gen. Jones. | Both left.",
  "The U.S. Secretary of State met E.U. officials. | He left the U.S. | The talks go on.",
  "It met at 5 p.m. on Jan. 3, 2026. | Talks lasted.",
  "John F. Kennedy Jr. spoke to J. K. Brown. | She replied.",
  "Acme Inc. signed with Foo Ltd. | The deal is big.",
  "“We agree,” Smith said. | “It is time. | Let us act.”",
  "“Is it done?” Smith asked. | “Yes!” | Then he left.",
  '"We proposed it [...] Maybe it is time now." | He left.',
  "It grew to 28. | Angela Brown left.",
  "Version No. 5 costs $3.50. | It sells well.",
  "It rained ... | The talks went on.",
  "See e.g. Brown et al. in vol. 3 of the report. | It is long.",
];

const joined = (line: string) => line.replaceAll(" | ", " ");

describe("splitSentences()", () => {
  test.each(GERMAN)("German: %s", (line) => {
    expect(split(joined(line), german)).toEqual(line.split(" | "));
  });

  test.each(ENGLISH)("English: %s", (line) => {
    expect(split(joined(line), english)).toEqual(line.split(" | "));
  });

  test("splits where the space after a full stop is missing", () => {
    expect(split("Das sagte der Minister.Die Gegner widersprachen.", german)).toHaveLength(2);
  });

  test("keeps a heading and a paragraph apart, and joins wrapped lines", () => {
    const text = [
      "Neue Wege im Handel",
      "",
      "Die Minister beider Seiten trafen sich am Montag in der Hauptstadt",
      "des Landes und unterzeichneten dort nach langen Gesprächen einen",
      "Vertrag über den Handel. Er gilt",
      "sofort.",
    ].join("\n");
    const [heading, first, second] = split(text, german);
    expect(heading).toBe("Neue Wege im Handel");
    expect(first).toMatch(/^Die Minister(.|\n)*Handel\.$/);
    expect(second).toBe("Er gilt\nsofort.");
  });

  test("takes each long line for a paragraph", () => {
    const line = `Wort ${"und noch ein Wort ".repeat(8)}ohne Punkt`;
    expect(split(`${line}\n${line}`, german)).toEqual([line, line]);
  });

  test("follows the spans: nothing crosses one, a dateline belongs to the next sentence", () => {
    const text = "Titel ohne Punkt\nOslo (dpa) - Er kam. Er ging.\nMehr zum Thema";
    const sentences = splitSentences(
      text,
      [
        { kind: "title", start: 0, end: 16 },
        { kind: "dateline", start: 17, end: 30 },
        { kind: "body", start: 30, end: 46 },
        { kind: "boilerplate", start: 47, end: 61 },
      ],
      german,
    );
    expect(sentences.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toEqual([
      ["title", "Titel ohne Punkt"],
      ["body", "Oslo (dpa) - Er kam."],
      ["body", "Er ging."],
      ["boilerplate", "Mehr zum Thema"],
    ]);
  });

  test("I15 CR, CRLF, LS and PS end a line like LF does", () => {
    for (const newline of ["\r", "\r\n", "\u2028", "\n", "\r\n"]) {
      const text = ["Neue Wege", "", "Er kam. Er ging.", "", "Ende"].join(newline);
      expect(split(text, german)).toEqual(["Neue Wege", "Er kam.", "Er ging.", "Ende"]);
    }
    expect(split("Neue Wege\u2029Er kam", german)).toEqual(["Neue Wege", "Er kam"]);
  });

  test("cuts a sentence of 100,000 characters at spaces, losing no word", () => {
    const text = "Wort ".repeat(20_000).trim();
    const parts = split(text, german);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(parts.join(" ")).toBe(text);
    const emoji = "😀".repeat(6000);
    expect(split(emoji, german).every((part) => part.isWellFormed())).toBe(true);
  });

  test.each([
    ["sentences", "Dr. Kern kam am 3. Mai (vgl. Art. 5). „Gut!“, sagte er. "],
    ["full stops", ". "],
    ["dots", "."],
    ["spaces", " "],
    ["newlines", "\n"],
    ["quotation marks", "„“ ! "],
    ["open brackets", "(A. "],
    ["words", "Wort "],
  ])("takes time linear in the length of hostile text: %s", (_, unit) => {
    const time = (length: number) => {
      const text = unit.repeat(length / unit.length);
      const start = process.cpuUsage().user;
      split(text, german);
      return (process.cpuUsage().user - start) / 1000;
    };
    time(50_000);
    const small = Math.max(time(100_000), 20);
    expect(time(800_000)).toBeLessThan(small * 8 * 3);
  });
});
