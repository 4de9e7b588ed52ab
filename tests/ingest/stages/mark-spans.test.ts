import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { spanPhrases as german } from "../../../ingest/languages/de/span-phrases.ts";
import { spanPhrases as english } from "../../../ingest/languages/en/span-phrases.ts";
import { articleTitle } from "../../../ingest/stages/article-title.ts";
import { markSpans } from "../../../ingest/stages/mark-spans.ts";
import { TextSpan } from "../../../schema/span.ts";

const SENTENCE =
  "Die Minister beider Seiten unterzeichneten am Montag in der Hauptstadt einen Vertrag.";
const ENGLISH = "The ministers of both sides signed a treaty in the capital on Monday afternoon.";

const marked = (text: string, phrases = german) => {
  const { spans, partner } = markSpans(text, phrases);
  return {
    partner,
    spans: spans.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
  };
};

describe("markSpans()", () => {
  test("marks title, dateline, body, heading, partner note and boilerplate", () => {
    const text = [
      "Neuer Vertrag unterzeichnet",
      `Oslo (dpa) – ${SENTENCE}`,
      "Langfristige Ausrichtung",
      SENTENCE,
      "Dieser Artikel entstand in Kooperation mit unserem Partner Nord Nachrichten",
      "Related Post",
      "Noch ein anderer Titel",
    ].join("\n\n");
    expect(marked(text)).toEqual({
      partner: "Nord Nachrichten",
      spans: [
        "title: Neuer Vertrag unterzeichnet",
        "dateline: Oslo (dpa) –",
        `body: ${SENTENCE}`,
        "heading: Langfristige Ausrichtung",
        `body: ${SENTENCE}`,
        "partner: Dieser Artikel entstand in Kooperation mit unserem Partner Nord Nachrichten",
        "boilerplate: Related Post",
        "boilerplate: Noch ein anderer Titel",
      ],
    });
  });

  test.each([
    ["Jerusalem (dpa) – ", "dpa"],
    ["BERLIN, May 3 (Reuters) - ", "Reuters"],
    ["Wien/Bern – ", undefined],
    ["New York, 3. Mai 2026 – ", undefined],
    ["Frankfurt am Main (AFP) - ", "AFP"],
    ["(Reuters) - ", "Reuters"],
    ["Washington D.C. — ", undefined],
    ["Bonn (KNA) ", "KNA"],
    ["(sda) ", "sda"],
    ["Oslo. (dpa) ", "dpa"],
    ["MOSCOW, March 12. /TASS/. ", "TASS"],
    ["BAKU, Azerbaijan, March 12. Trend: ", "Trend"],
    ["dpa/Oslo – ", "dpa"],
    ["OSLO (Eigener Bericht/dpa) – ", "Eigener Bericht/dpa"],
  ])("takes %j for a dateline", (dateline, agency) => {
    const { spans, partner } = marked(dateline + SENTENCE);
    expect(spans).toEqual([`dateline: ${dateline.trim()}`, `body: ${SENTENCE}`]);
    expect(partner).toBe(agency);
  });

  test.each([
    "Kern sagte – wie erwartet – nichts zu dem Vertrag der beiden Seiten.",
    "Kern – der Minister – sagte nichts zu dem Vertrag der beiden Seiten.",
    "Das Abkommen gilt - Minister Kern bestätigte das am Montag in Oslo.",
    "Der Minister (dpa) Kern sagte am Montag nichts zu dem Vertrag der beiden Seiten.",
    "Die Agentur, dpa, Meldungen und Bilder waren am Montag in Oslo nicht zu haben.",
    "Er kam. Oslo – Die Stadt schlief noch, als der Minister eintraf.",
  ])("finds no dateline in: %s", (text) => {
    expect(marked(text).spans).toEqual([`body: ${text}`]);
  });

  test.each([
    ["(APA/Reuters)", "APA/Reuters"],
    ["(red, APA, 3.5.2026)", "APA"],
    ["(dpa)", "dpa"],
    ["AFP/dpa", "AFP/dpa"],
  ])("takes a signature %s for a partner", (signature, partner) => {
    expect(marked(`${SENTENCE} ${signature}`)).toEqual({
      partner,
      spans: [`body: ${SENTENCE}`, `partner: ${signature}`],
    });
  });

  test.each([
    ["Quelle: Nord Nachrichten", "Nord Nachrichten", german],
    ["In Zusammenarbeit mit der Partnerin AG", "Partnerin AG", german],
    ["dpa/AFP", "dpa/AFP", german],
    ["Source: Northern News", "Northern News", english],
    ["Mit Agenturmaterial von Reuters", "Reuters", german],
    ["— AP", "AP", english],
    ["With reporting by Reuters", "Reuters", english],
    ["The Associated Press contributed to this report.", "Associated Press", english],
    [
      "This article was produced in partnership with our partner Northern News.",
      "Northern News",
      english,
    ],
  ])("takes %j for a partner note", (note, partner, phrases) => {
    const text = `${phrases === german ? SENTENCE : ENGLISH}\n\n${note}`;
    expect(marked(text, phrases).partner).toBe(partner);
    expect(marked(text, phrases).spans.at(-1)).toBe(`partner: ${note}`);
  });

  test("a report's own sentence about a cooperation is body", () => {
    const text = "In Zusammenarbeit mit Norwegen baut das Land einen Hafen im Süden.";
    expect(marked(text)).toEqual({ partner: undefined, spans: [`body: ${text}`] });
  });

  test.each([
    ["Lesen Sie auch: Neues aus Oslo", german],
    ["Mehr zum Thema", german],
    ["ANZEIGE", german],
    ["Newsletter", german],
    ["Wir verwenden Cookies, um Ihnen alles zu zeigen. Mehr erfahren Sie hier.", german],
    ["Foto: Kern / Nordbild", german],
    ["© 2026 Nord Nachrichten", german],
    ["Teilen", german],
    ["Facebook Twitter WhatsApp", german],
    ["https://example.org/artikel?id=1", german],
    ["* * *", german],
    ["Das könnte Sie auch interessieren:", german],
    ["Alle Rechte vorbehalten.", german],
    ["Abonnieren Sie unseren Newsletter und verpassen Sie nichts!", german],
    ["Read more: News from Oslo", english],
    ["Advertisement", english],
    ["Share this", english],
    ["We use cookies to improve your experience. Learn more here.", english],
    ["(Reporting by A. Brown; Editing by B. Smith)", english],
    ["Related Posts", english],
    ["Copyright 2026 Northern News", english],
    ["Follow us on Twitter", english],
  ])("I20 takes %j for boilerplate", (line, phrases) => {
    const sentence = phrases === german ? SENTENCE : ENGLISH;
    for (const text of [line, `${sentence}\n\n${line}`]) {
      const [first, second] = marked(text, phrases).spans;
      expect(text === line ? first : second).toBe(`boilerplate: ${line}`);
    }
  });

  test.each([
    "Werbung für den Vertrag machte der Minister am Montag in der Hauptstadt des Landes.",
    "Teilen wollen sich beide Länder die Kosten, sagte Kern.",
    "Mehr dazulernen wollten die Minister beider Länder.",
  ])("keeps as body: %s", (text) => {
    expect(marked(`${SENTENCE}\n\n${text}`).spans).toEqual([`body: ${SENTENCE}\n\n${text}`]);
  });

  test("marks quotations inside body, with their marks", () => {
    const text = '„Das ist gut“, sagte Kern. »Ja«, so Berg. "Nein", rief er. Das war\'s.';
    expect(marked(text).spans.slice(1)).toEqual([
      "quotation: „Das ist gut“",
      "quotation: »Ja«",
      'quotation: "Nein"',
    ]);
    expect(marked("“We agree,” he said. “So be it.”", english).spans.slice(1)).toEqual([
      "quotation: “We agree,”",
      "quotation: “So be it.”",
    ]);
  });

  test("spans lie in the text, are sorted and overlap only as quotations, whatever the text", () => {
    const piece = fc.constantFrom(
      "\n",
      "\n\n",
      "\r\n",
      " ",
      "„",
      "“",
      '"',
      "»",
      "(dpa)",
      " – ",
      "Oslo",
      "Er kam. ",
      "Quelle: X",
      "Mehr zum Thema",
      "Titel",
      "😀",
      "\u0000",
      "\u200b",
      "# ",
      SENTENCE,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        let body: TextSpan | undefined;
        for (const span of markSpans(text, german).spans) {
          TextSpan.parse(span);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(span.start, span.end).trim()).not.toBe("");
          if (span.kind === "quotation") {
            expect(body!.start <= span.start && span.end <= body!.end).toBe(true);
            continue;
          }
          expect(span.start).toBeGreaterThanOrEqual(end);
          end = span.end;
          if (span.kind === "body") body = span;
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test("takes time linear in the length of the text", () => {
    const time = (unit: string, length: number) => {
      const text = unit.repeat(length / unit.length);
      const start = process.cpuUsage().user;
      markSpans(text, german);
      return (process.cpuUsage().user - start) / 1000;
    };
    for (const unit of ["„a ", "Titel\n", `${SENTENCE}\n\n`, "\n", "( "]) {
      time(unit, 100_000);
      expect(time(unit, 1_600_000)).toBeLessThan(Math.max(time(unit, 200_000), 25) * 24);
    }
  });
});

describe("articleTitle()", () => {
  const body = { kind: "body", span: { start: 0, end: SENTENCE.length } };

  test("is the source's, else the text's, else the first sentence shortened", () => {
    const title = { kind: "title" as const, start: 0, end: 12 };
    expect(articleTitle(SENTENCE, [title], [body], { title: "Vertrag" })).toBe("Vertrag");
    expect(articleTitle(SENTENCE, [title], [body])).toBe("Die Minister");
    expect(articleTitle(SENTENCE, [], [body])).toBe(SENTENCE);
    const long = `${"Wort ".repeat(50)}.`;
    const sentence = { kind: "body", span: { start: 0, end: long.length } };
    expect(articleTitle(long, [], [sentence])).toBe(`${"Wort ".repeat(24).trim()} …`);
    expect(articleTitle("", [], [])).toBe("");
  });
});
