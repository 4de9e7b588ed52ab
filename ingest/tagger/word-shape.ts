const UPPER = 88;
const LOWER = 120;
const DIGIT = 100;

const KIND_OF_LATIN = Uint16Array.from({ length: 0x250 }, (_, code) => classify(code));

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (!/\p{L}/u.test(character)) return code;
  return character === character.toUpperCase() && character !== character.toLowerCase()
    ? UPPER
    : LOWER;
}

const kindOf = (code: number) => (code < 0x250 ? KIND_OF_LATIN[code]! : classify(code));

export const startsUpper = (word: string): boolean =>
  word.length > 0 && kindOf(word.charCodeAt(0)) === UPPER;

/** `"Müller-Lüdenscheidt"` → `"Xx-Xx"`: letters by case, digits as `d`, the rest as they are. */
export function shortShape(word: string): string {
  let shape = "";
  let last = -1;
  for (let i = 0; i < word.length; i++) {
    const kind = kindOf(word.charCodeAt(i));
    if (kind !== last) shape += String.fromCharCode(kind);
    last = kind;
  }
  return shape;
}

/** As `shortShape`, but the first two characters are never squeezed: `"EU"` and `"UNO"` differ from `"X"`. */
export function longShape(word: string): string {
  if (word.length >= 4) return charactersOf(word.slice(0, 2)) + shortShape(word.slice(2));
  return charactersOf(word);
}

function charactersOf(word: string): string {
  let shape = "";
  for (let i = 0; i < word.length; i++) shape += String.fromCharCode(kindOf(word.charCodeAt(i)));
  return shape;
}
