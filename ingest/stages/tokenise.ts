import type { Token } from "../lexicon/token.ts";

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const WORD =
  /[\p{L}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]*(?:[-‐‑'’][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]+)*/uy;
const NUMBER = /\p{N}+(?:[.,]\p{N}+)*(?:[-‐‑]?[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*)?/uy;
const INITIALS = /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=[\s\u00A0]\p{Lu})/uy;
const POSSESSIVE = /['’]s?$/;

function plain(text: string): string {
  return text.replace(INVISIBLE, "").replace(/’/g, "'").replace(/[‐‑]/g, "-").normalize("NFC");
}

/** "ASEAN-U.S.": the initials after the hyphen are a word of their own. */
function withoutInitial(text: string, at: number, to: number): number {
  const isCut =
    text[to] === "." &&
    /^[-‐‑]\p{Lu}$/u.test(text.slice(to - 2, to)) &&
    /^\.\p{Lu}\./u.test(text.slice(to, to + 3));
  return isCut && to - 2 > at ? to - 2 : to;
}

/** Cuts `text` from `start` to `end` into tokens in one linear pass; offsets stay those of `text`. */
export function tokenise(
  text: string,
  start: number,
  end: number,
  abbreviations: ReadonlySet<string> = new Set(),
  limit = Number.POSITIVE_INFINITY,
): Token[] {
  const tokens: Token[] = [];
  const push = (from: number, to: number, kind: Token["kind"]) => {
    const shown = plain(text.slice(from, to));
    tokens.push({
      index: tokens.length,
      start: from,
      end: to,
      text: shown,
      lower: shown.toLowerCase(),
      kind,
    });
  };
  const match = (pattern: RegExp, at: number): number => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    return found ? Math.min(at + found[0].length, end) : at;
  };
  let at = start;
  while (at < end && tokens.length < limit) {
    const initials = match(INITIALS, at);
    if (initials > at) {
      push(at, initials, "word");
      at = initials;
      continue;
    }
    let to = withoutInitial(text, at, match(WORD, at));
    if (to > at) {
      // French "l'accord": the elided word is a token of its own.
      const mark = text.slice(at, Math.min(to, at + 8)).search(/['’]/);
      if (mark > 0 && abbreviations.has(`${text.slice(at, at + mark).toLowerCase()}'`)) {
        push(at, at + mark + 1, "word");
        at += mark + 1;
        continue;
      }
      const possessive = POSSESSIVE.exec(text.slice(Math.max(at, to - 2), to));
      if (possessive && to - possessive[0].length > at) {
        push(at, to - possessive[0].length, "word");
        push(to - possessive[0].length, to, "mark");
        at = to;
        continue;
      }
      if (text[to] === "." && to < end && abbreviations.has(text.slice(at, to + 1).toLowerCase()))
        to += 1;
      else if (text[to] === "-" && /[\s,]/.test(text[to + 1] ?? " ") && to < end) to += 1;
      push(at, to, "word");
      at = to;
      continue;
    }
    to = match(NUMBER, at);
    if (to > at) {
      push(at, to, "number");
      at = to;
      continue;
    }
    const size = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    if (!/[\s\p{Cf}\p{Z}]/u.test(text.slice(at, at + size))) push(at, at + size, "mark");
    at += size;
  }
  return tokens;
}
