import anyAscii from "any-ascii";
import { remember } from "./remember.ts";

/**
 * How the spellings of one sound across German, English and the usual romanisations of Russian,
 * Arabic, Hebrew, Azerbaijani, Turkish and Chinese are made equal: the longest spelling first. A
 * spelling that stands for several sounds has several codes. Vowels are left out behind the first letter.
 */
const SOUNDS: readonly (readonly [spelling: string, ...codes: readonly string[]])[] = [
  ["schtsch", "S"],
  ["shch", "S"],
  ["dsch", "J"],
  ["dzh", "J"],
  ["tsch", "C"],
  ["tch", "C"],
  ["sch", "S", "J"],
  ["zh", "S", "J"],
  ["sh", "S"],
  ["ch", "C", "K", "S"],
  ["kh", "K", ""],
  ["gh", "G"],
  ["ck", "K"],
  ["ph", "F"],
  ["th", "T"],
  ["ts", "S"],
  ["tz", "S"],
  ["cz", "C"],
  ["qu", "KF"],
  ["dj", "D", "J"],
  ["b", "B"],
  ["c", "K", "S", "C", "J"],
  ["d", "D"],
  ["f", "F"],
  ["g", "G"],
  ["h", ""],
  ["j", "", "J"],
  ["k", "K"],
  ["l", "L"],
  ["m", "M"],
  ["n", "N"],
  ["p", "P"],
  ["q", "K", "G"],
  ["r", "R"],
  ["s", "S"],
  ["t", "T"],
  ["v", "F"],
  ["w", "F"],
  ["x", "KS", "K"],
  ["y", ""],
  ["z", "S"],
];
const SOUNDS_BY_LETTER = new Map<string, (typeof SOUNDS)[number][]>();
for (const sound of SOUNDS) {
  const letter = sound[0].charAt(0);
  SOUNDS_BY_LETTER.set(letter, [...(SOUNDS_BY_LETTER.get(letter) ?? []), sound]);
}

const MOST_KEYS = 8;

/** Any script as lower-case ASCII letters, digits, spaces and hyphens: `Владимир` → `vladimir`. */
export function romanise(name: string): string {
  return anyAscii(name.normalize("NFC"))
    .toLowerCase()
    .replace(/[^a-z0-9 -]+/g, "")
    .trim();
}

/**
 * Keys of a word's sound, at most 8, sorted: two spellings of one name share at least one.
 * `netanjahu` and `netanyahu` share `NTN`. A word without consonants is its own key.
 */
export const soundKeys = remember((word: string): readonly string[] => {
  const letters = romanise(word).replace(/[^a-z]/g, "");
  let keys = [/^[aeiou]/.test(letters) ? "A" : ""];
  for (let at = 0; at < letters.length; ) {
    const sound = SOUNDS_BY_LETTER.get(letters[at] as string)?.find(([spelling]) =>
      letters.startsWith(spelling, at),
    );
    if (sound) {
      const [spelling, ...codes] = sound;
      const next = keys.flatMap((key) => codes.map((code) => append(key, code)));
      keys = [...new Set(next)].slice(0, MOST_KEYS);
      at += spelling.length;
    } else {
      at += 1;
    }
  }
  const sounding = keys.filter((key) => key !== "").sort();
  return sounding.length > 0 || letters === "" ? sounding : [letters];
});

/** Doubled letters sound like one. */
function append(key: string, code: string): string {
  return code !== "" && key.endsWith(code) ? key : key + code;
}
