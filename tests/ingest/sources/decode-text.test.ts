import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import iconv from "iconv-lite";
import { cleanText, decodeText } from "../../../ingest/sources/decode-text.ts";
import { InvalidInputError } from "../../../schema/errors.ts";

const TEXT =
  "Österreich und Dänemark haben am Dienstag in Köln ein Abkommen über künftige Straßen geschlossen. ";
const QUOTED = `${TEXT}„Das genügt“, sagte Müller – für zwei €.\n`;

const decode = (bytes: Uint8Array) => decodeText(bytes, "article.txt");

describe("decodeText()", () => {
  test.each(["utf8", "win1252"])("I5 reads %s", async (encoding) => {
    expect(await decode(iconv.encode(QUOTED, encoding))).toBe(QUOTED);
  });

  test.each(["iso-8859-1", "iso-8859-15", "win1252"])(
    "I5 reads %s where the text has no „“ and €",
    async (encoding) => {
      expect(await decode(iconv.encode(TEXT, encoding))).toBe(TEXT);
    },
  );

  test.each([
    ["utf16le", true],
    ["utf16le", false],
    ["utf16be", true],
    ["utf16be", false],
  ] as const)("I6 reads %s, byte order mark: %s", async (encoding, addBOM) => {
    expect(await decode(iconv.encode(QUOTED, encoding, { addBOM }))).toBe(QUOTED);
  });

  test("I7 drops the mark of UTF-8, so that offsets count from the first letter", async () => {
    expect(await decode(Buffer.from(`\ufeff${QUOTED}`))).toBe(QUOTED);
  });

  test.each([
    ["cut in a letter", Buffer.from(`${QUOTED}ü`).subarray(0, -1)],
    ["mixed with Windows-1252", Buffer.concat([Buffer.from(QUOTED), Buffer.from([0xfc, 0x72])])],
  ])("I8 refuses damaged UTF-8 rather than guess: %s", async (_, bytes) => {
    await expect(decode(bytes)).rejects.toThrow(/is damaged UTF-8 \(byte \d+\): save it again/);
  });

  test.each([
    ["a PNG image", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1")],
    ["a PDF", Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")],
    ["a program", Buffer.from("\x7fELF\x02\x01\x01\0\0\0\0", "latin1")],
    ["a gzip archive", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
    ["a zip archive", Buffer.from("PK\x03\x04\x14\0", "latin1")],
    ["a binary file", Buffer.from(Array.from({ length: 999 }, (_, at) => (at * at) % 5))],
  ])("I2 refuses %s", async (kind, bytes) => {
    const error = await decode(bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(String(error)).toContain(`article.txt is ${kind}`);
  });

  test("I9 control characters become one space each, wherever they stand", async () => {
    const control = fc.constantFrom("\0", "\x01", "\x08", "\x0b", "\x0c", "\x1b", "\x7f");
    await fc.assert(
      fc.asyncProperty(control, fc.nat(QUOTED.length), async (mark, at) => {
        const text = QUOTED.slice(0, at) + mark + QUOTED.slice(at);
        const expected = `${QUOTED.slice(0, at)} ${QUOTED.slice(at)}`;
        expect(await decode(Buffer.from(text))).toBe(expected);
      }),
      { seed: 9, numRuns: 100 },
    );
  });

  test("I14 lone surrogates become U+FFFD, pairs stay", () => {
    expect(cleanText("a\ud83d b\ude00 c😀")).toBe("a\ufffd b\ufffd c😀");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const clean = cleanText(text);
        expect(Buffer.from(clean).toString()).toBe(clean);
        expect(cleanText(clean.replace(/^\ufeff/, ""))).toBe(clean.replace(/^\ufeff/, ""));
      }),
      { seed: 14, numRuns: 500 },
    );
  });

  test("I10 I11 bidirectional marks, soft hyphens and zero-width characters stay in the text", () => {
    const text = "Mül\u00adler \u202eabc\u202c x\u200by e\u0301";
    expect(cleanText(text)).toBe(text);
  });
});
