import iconv from "iconv-lite";
import { InvalidInputError } from "../../schema/errors.ts";
import { hasUtf16Pattern, magicOf, type Utf8Damage, utf8Damage } from "./inspect-bytes.ts";

/**
 * The text of a file: UTF-8 where the bytes are valid, UTF-16 by its mark or pattern, else an
 * 8-bit Western encoding. Binary and damaged files are refused, never guessed at.
 */
export async function decodeText(bytes: Uint8Array, path: string): Promise<string> {
  const text = await decode(bytes, path);
  const clean = cleanText(text);
  if (isEmpty(clean)) throw new InvalidInputError(`${path} is empty: nothing to read.`);
  return clean;
}

/** Well-formed text without a byte order mark; each control character becomes one space. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/^\ufeff/, "")
      .toWellFormed()
      .replace(/[\ufffe\uffff]/g, "\ufffd")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, " ")
  );
}

export const isEmpty = (text: string) => !/[^\s\u00ad\u200b-\u200f\u2060\ufeff]/.test(text);

async function decode(bytes: Uint8Array, path: string): Promise<string> {
  const magic = magicOf(bytes);
  if (magic) {
    throw new InvalidInputError(`${path} is ${magic}, no text: convert it to text first.`);
  }
  const utf16 = hasUtf16Pattern(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  const start = bytes.subarray(0, 65_536);
  if (start.filter(isControl).length > Math.max(2, start.length * 0.05)) {
    throw new InvalidInputError(`${path} is a binary file, no text: convert it to text first.`);
  }
  const damage = utf8Damage(bytes);
  if (!damage) return new TextDecoder("utf-8").decode(bytes);
  if (isMostlyUtf8(damage)) {
    throw new InvalidInputError(
      `${path} is damaged UTF-8 (byte ${damage.at}): save it again as UTF-8, or get it anew.`,
    );
  }
  // Node's own decoder reads windows-1252 as ISO-8859-1 in some versions, losing „“ and €.
  return iconv.decode(Buffer.from(bytes), await westernEncoding(bytes));
}

/** Bytes that no text holds, but for a stray one: control characters other than white space and ESC. */
const isControl = (byte: number) =>
  byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f;

const isMostlyUtf8 = ({ valid, invalid }: Utf8Damage) => valid >= 2 && valid > invalid;

/** windows-1252, which holds ISO-8859-1 too, unless the bytes speak clearly for another. */
async function westernEncoding(bytes: Uint8Array): Promise<string> {
  const { default: jschardet } = await import("jschardet");
  const { encoding, confidence } = jschardet.detect(Buffer.from(bytes.subarray(0, 65_536)));
  const isMac = /^(x-)?mac/i.test(encoding ?? "") && (confidence ?? 0) > 0.7;
  return isMac ? "macintosh" : "windows-1252";
}
