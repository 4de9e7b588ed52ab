import { distance } from "fastest-levenshtein";
import { rememberPairs } from "./remember.ts";
import { romanise } from "./sound-keys.ts";

/**
 * How alike two words of names are: `spelling` of one name in German and English, `transcription` of one
 * name from another script, or only `alike`, as a misspelling or another name would be.
 */
export type Likeness = "exact" | "spelling" | "transcription" | "alike";

export function likenessOf(a: string, b: string): Likeness | undefined {
  if (a === b) return "exact";
  return a < b ? likeness(a, b) : likeness(b, a);
}

const LEAST_FOR_TYPO = 6;

const likeness = rememberPairs((a, b): Likeness | undefined => {
  if (withoutUmlauts(a) === withoutUmlauts(b)) return "exact";
  if (inEnglish(a) === inEnglish(b)) return "spelling";
  const cost = alignmentCost(soundsOf(a), soundsOf(b));
  if (cost === 0) return "transcription";
  if (cost === 1) return "alike";
  const isTypo = Math.min(a.length, b.length) >= LEAST_FOR_TYPO && distance(a, b) <= 1;
  return isTypo && lastLetterAgrees(a, b) ? "alike" : undefined;
});

/** Müller, Mueller and Muller. */
const withoutUmlauts = (word: string) => word.replace(/([aou])e/g, "$1");

/** A final vowel more makes another given name: Martin, Martina. */
const lastLetterAgrees = (a: string, b: string) => a.at(-1) === b.at(-1);

/** German spellings of foreign sounds as English has them. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/schtsch/g, "shch"],
  [/tsch/g, "ch"],
  [/dsch/g, "j"],
  [/sch/g, "sh"],
  [/w/g, "v"],
  [/j(?=[aeiou]|$)/g, "y"],
  [/ij|iy|yi|yy|ii/g, "i"],
  [/y$/g, "i"],
  [/([a-z])\1/g, "$1"],
];

const inEnglish = (word: string) =>
  ENGLISH.reduce((text, [spelling, common]) => text.replace(spelling, common), word);

/**
 * What a spelling may stand for in German and English transcriptions of Russian, Arabic, Persian,
 * Hebrew and the languages of the Caucasus; the longest spelling first. Capitals are consonants, `-`
 * is no sound. Vowels: `e` of `ei`, `o` of `au` are sounds of their own (`Y`, `W`).
 */
const SPELLINGS: readonly (readonly [spelling: RegExp, sounds: string])[] = Object.entries({
  schtsch: "S",
  shch: "S",
  dsch: "J",
  dzh: "J",
  tsch: "C",
  tch: "C",
  sch: "SJ",
  kh: "KH-",
  gh: "GH",
  zh: "SJ",
  sh: "S",
  ch: "CKSH",
  ck: "K",
  ph: "F",
  dh: "DS",
  th: "T",
  "d[sz]": "SD",
  "t[sz]": "S",
  cz: "C",
  dj: "JD",
  d$: "DT",
  b: "B",
  c: "KSCJ",
  d: "D",
  f: "F",
  g: "GH",
  "(?<=^)h": "HG",
  h: "H-G",
  k: "K",
  l: "L",
  m: "M",
  n: "N",
  p: "P",
  q: "KG",
  r: "R",
  s: "S",
  t: "T",
  v: "F",
  w: "F",
  z: "S",
  "[ij]y|[iy]j|yi|ii|yy|ee": "i",
  "ou|oo": "u",
  "(?:ai|ay|aj|ei|ey|ej)(?![aeiou])": "y",
  "aou|au": "w",
  "ae[ei]": "y",
  ae: "ae",
  oe: "oe",
  ue: "ue",
  "aa|a": "a",
  "j(?=[aeiou])": "J-",
  "[iy](?=[aeou])": "-",
  "e(?=[lmr]$)": "e-",
  e: "e",
  i: "i",
  j: "iJ",
  o: "o",
  u: "u",
  y: "i",
}).map(([spelling, sounds]) => [new RegExp(spelling, "y"), sounds] as const);

const VOWELS = "aeiouyw";
/** Vowels that stand for one in different transcriptions: Ahmed and Ahmad, Mohammed and Muhammad. */
const NEAR = new Set("ae ea ei ie eo oe ou uo yi iy ye ey wo ow wu uw".split(" "));

function soundsOf(word: string): readonly string[] {
  const letters = romanise(word)
    .replace(/x/g, "ks")
    .replace(/([b-df-hk-np-tv-xz])\1/g, "$1");
  const sounds: string[] = [];
  for (let at = 0; at < letters.length; ) {
    const found = SPELLINGS.find(([spelling]) => {
      spelling.lastIndex = at;
      return spelling.test(letters);
    });
    if (!found) {
      at += 1;
      continue;
    }
    sounds.push(found[1]);
    at = found[0].lastIndex;
  }
  return sounds;
}

const APART = 9;

/** 0 where one may stand for the other, 1 for each vowel that differs or is one more. */
function alignmentCost(a: readonly string[], b: readonly string[]): number {
  let costs = prefixCosts(b);
  for (const [row, sound] of a.entries()) {
    const next = [(costs[0] as number) + skipCost(sound, row === a.length - 1)];
    for (const [column, other] of b.entries()) {
      const isLast = column === b.length - 1;
      next.push(
        Math.min(
          (costs[column] as number) + matchCost(sound, other),
          (costs[column + 1] as number) + skipCost(sound, row === a.length - 1),
          (next[column] as number) + skipCost(other, isLast),
        ),
      );
    }
    costs = next;
  }
  return costs.at(-1) as number;
}

function prefixCosts(sounds: readonly string[]): number[] {
  const costs = [0];
  for (const [at, sound] of sounds.entries()) {
    costs.push((costs[at] as number) + skipCost(sound, at === sounds.length - 1));
  }
  return costs;
}

function skipCost(sound: string, isLast: boolean): number {
  if (sound.includes("-")) return 0;
  return isVowel(sound) && !isLast ? 1 : APART;
}

function matchCost(a: string, b: string): number {
  if ([...a].some((sound) => sound !== "-" && b.includes(sound))) return 0;
  if (!isVowel(a) || !isVowel(b)) return APART;
  return [...a].some((x) => [...b].some((y) => NEAR.has(x + y))) ? 0 : 1;
}

const isVowel = (sound: string) => VOWELS.includes(sound.charAt(0));
