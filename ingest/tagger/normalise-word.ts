const QUOTATION_MARK = /^(?:[„“”‟«»‹›"]|''|``|,,)$/;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** One spelling for what differs only in type: composed letters, straight quotation marks, plain hyphens. */
export function normaliseWord(word: string): string {
  if (isPlain(word)) return word;
  if (QUOTATION_MARK.test(word)) return '"';
  return word.normalize("NFC").replace(INVISIBLE, "").replace(/[‘’ʼ]/g, "'").replace(/[‐‑]/g, "-");
}

/** Latin letters without combining marks, and no character that this function would change. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 0x300 || code === 0xad || code === 0xab || code === 0xbb) return false;
  }
  return word !== "''" && word !== "``" && word !== ",,";
}
