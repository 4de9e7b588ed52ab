/** First bytes of formats that are often named .txt, as Latin-1 text. */
const MAGIC: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF"],
  ["\x89PNG", "a PNG image"],
  ["\xff\xd8\xff", "a JPEG image"],
  ["GIF8", "a GIF image"],
  ["\x7fELF", "a program"],
  ["MZ\x90", "a program"],
  ["\x1f\x8b", "a gzip archive"],
  ["PK\x03\x04", "a zip archive or Office document"],
  ["BZh", "a bzip2 archive"],
  ["\xfd7zXZ", "an xz archive"],
  ["\x28\xb5\x2f\xfd", "a zstd archive"],
  ["7z\xbc\xaf", "a 7-Zip archive"],
  ["\xd0\xcf\x11\xe0", "an Office document"],
  ["{\\rtf", "a rich-text document"],
  ["SQLite format 3", "a database"],
];

export function magicOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  return MAGIC.find(([magic]) => start.startsWith(magic))?.[1];
}

/** UTF-16 by its byte order mark, or by zero bytes that stand nearly all on one side. */
export function hasUtf16Pattern(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && (bytes[2] !== 0 || bytes[3] !== 0))
    return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const sample = Math.min(bytes.length, 4096);
  const zeros = [0, 0];
  for (let at = 0; at < sample; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (odd > sample * 0.3 && even < odd * 0.05) return "utf-16le";
  if (even > sample * 0.3 && odd < even * 0.05) return "utf-16be";
  return undefined;
}

/** How many multi-byte sequences are well-formed, how many bytes are not, and where the first is. */
export type Utf8Damage = {
  readonly at: number;
  readonly valid: number;
  readonly invalid: number;
};

/** Undefined for valid UTF-8. */
export function utf8Damage(bytes: Uint8Array): Utf8Damage | undefined {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    let first = -1;
    let valid = 0;
    let invalid = 0;
    for (let at = 0; at < bytes.length; ) {
      const length = sequenceLength(bytes, at);
      if (length > 1) valid++;
      if (length === 0) {
        invalid++;
        if (first < 0) first = at;
      }
      at += length || 1;
    }
    return { at: first, valid, invalid };
  }
}

/** Bytes of the well-formed sequence at `at`; 0 for a byte that starts none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  for (let next = at + 1; next < at + length; next++) {
    if (next >= bytes.length || (bytes[next]! & 0xc0) !== 0x80) return 0;
  }
  return length;
}
