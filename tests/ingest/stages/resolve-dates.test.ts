import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { dateWords as german } from "../../../ingest/languages/de/date-words.ts";
import { dateWords as english } from "../../../ingest/languages/en/date-words.ts";
import { resolveDates } from "../../../ingest/stages/resolve-dates.ts";
import { PartialDate } from "../../../schema/article.ts";

/** A Wednesday. */
const PUBLISHED = "2026-05-06T08:00:00+02:00";

const dates = (text: string, words = german, published: string | undefined = PUBLISHED) =>
  resolveDates(text, { start: 0, end: text.length }, words, published).map(({ span, date }) => [
    text.slice(span.start, span.end),
    date,
  ]);

describe("resolveDates()", () => {
  test.each([
    ["Am 3. Mai 2026 kam er.", "3. Mai 2026", "2026-05-03"],
    ["Seit 03.05.2026 gilt es.", "03.05.2026", "2026-05-03"],
    ["Das war am 3.5.2026.", "3.5.2026", "2026-05-03"],
    ["Am 2026-05-03 kam er.", "2026-05-03", "2026-05-03"],
    ["Am 28. Dezember kam er.", "28. Dezember", "2025-12-28"],
    ["Am 9. Juni kommt er.", "9. Juni", "2026-06-09"],
    ["Er kam im März 2020.", "März 2020", "2020-03"],
    ["Im Jahr 1848 war es.", "1848", "1848"],
    ["Er kam 2019 an.", "2019", "2019"],
    ["Er kam am Montag an.", "am Montag", "2026-05-04"],
    ["Er kam am Mittwochabend an.", "am Mittwochabend", "2026-05-06"],
    ["Er kam am vergangenen Freitag.", "am vergangenen Freitag", "2026-05-01"],
    ["Er kommt kommenden Montag.", "kommenden Montag", "2026-05-11"],
    ["Er kam gestern.", "gestern", "2026-05-05"],
    ["Er geht übermorgen.", "übermorgen", "2026-05-08"],
    ["Es war vergangene Woche.", "vergangene Woche", "2026-04"],
    ["Es kommt im nächsten Monat.", "nächsten Monat", "2026-06"],
    ["Im vergangenen Jahr war es.", "vergangenen Jahr", "2025"],
  ])("German: %s", (text, words, date) => {
    expect(dates(text)).toEqual([[words, date]]);
  });

  test.each([
    ["He came on May 3, 2026.", "May 3, 2026", "2026-05-03"],
    ["He came on Oct. 25, 2021, alone.", "Oct. 25, 2021", "2021-10-25"],
    ["He came on 3 May 2026 alone.", "3 May 2026", "2026-05-03"],
    ["He came on the 3rd of May.", "3rd of May", "2026-05-03"],
    ["He came on June 24 alone.", "June 24", "2026-06-24"],
    ["He came in March 2020 alone.", "March 2020", "2020-03"],
    ["He came last Friday.", "last Friday", "2026-05-01"],
    ["He came on Tuesday.", "on Tuesday", "2026-05-05"],
    ["He leaves next month.", "next month", "2026-06"],
    ["He left yesterday.", "yesterday", "2026-05-05"],
    ["It was last year.", "last year", "2025"],
  ])("English: %s", (text, words, date) => {
    expect(dates(text, english)).toEqual([[words, date]]);
  });

  test.each([
    "Am 31.02.2026 kam er, am 31. Februar auch.",
    "Die Zahl 2^63 ist 9223372036854775808, das Jahr 99999 fern.",
    "Es kostet 2000 Euro und 20 Prozent.",
    "Guten Morgen, sagte er.",
    "Der Mai ist schön, der 7. Gipfel auch.",
    "He may leave 3 times.",
  ])("I29 finds no date in: %s", (text) => {
    expect(dates(text, text.startsWith("He") ? english : german)).toEqual([]);
  });

  test("leaves relative dates out without a day of publication", () => {
    const read = (published?: string) =>
      resolveDates(
        "Er kam gestern, am Montag, am 3. Mai.",
        { start: 0, end: 37 },
        german,
        published,
      );
    expect(read()).toEqual([]);
    expect(read("2026-13-45")).toEqual([]);
    expect(read(PUBLISHED)).toHaveLength(3);
  });

  test("S4 reads the same date in every time zone", () => {
    const zone = process.env.TZ;
    try {
      for (const name of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"]) {
        process.env.TZ = name;
        expect(dates("Er kam gestern, am Montag, im nächsten Monat.")).toEqual([
          ["gestern", "2026-05-05"],
          ["am Montag", "2026-05-04"],
          ["nächsten Monat", "2026-06"],
        ]);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test("gives only well-formed dates inside the text, whatever the text", () => {
    const piece = fc.constantFrom(
      "3.",
      " ",
      "Mai",
      "2026",
      "am",
      "Montag",
      "31.",
      "Feb",
      ".",
      "99",
      "nächsten",
      "Jahr",
      "\ud83d",
      "1.1.0000",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        const span = { start: 0, end: text.length };
        for (const { date, span: found } of resolveDates(text, span, german, PUBLISHED)) {
          PartialDate.parse(date);
          expect(found.start < found.end && found.end <= text.length).toBe(true);
        }
      }),
      { seed: 29, numRuns: 500 },
    );
  });
});
