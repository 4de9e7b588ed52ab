import { remember } from "./remember.ts";
import { romanise } from "./sound-keys.ts";

/** A personal name taken apart; all parts romanised and in lower case. */
export type PersonName = {
  /** Parts of a name with a hyphen are parts of their own: `Frank-Walter` → `frank`, `walter`. */
  readonly given: readonly string[];
  /** Places in `given` of what a hyphen ties to the name before it. */
  readonly tied: readonly number[];
  /** Family name with its particles left out: `von der Leyen` → `leyen`. */
  readonly family: string;
  readonly suffix?: string;
  /** Names of father and house follow the own one, in this order: `Mohammed bin Salman Al Saud`. */
  readonly isLineage: boolean;
};

const PARTICLES = new Set(
  "al el ul an as ash at ibn bin ben bint abu von van vom zu zur der den de da do dos das del della di du la le les ter ten te und y e".split(
    " ",
  ),
);
const SUFFIXES = new Set(["jr", "sr", "junior", "senior", "ii", "iii", "iv"]);
const FAMILY_FIRST = /^([^,]+),([^,]+)$/;
const LINEAGE = /(?<= )(?:bin|ibn|bint)(?= )/;
/** `as-Sisi`, `asch-Scharaa`: the Arabic article, made like the sound that follows. */
const ARTICLE = /(?<![a-z])(?:al|el|ul|a(?:s|sh|sch|d|r|n|t|z)|e(?:s|sh|sch|d|r|n|t|z))-(?=[a-z])/g;
/** `Abd al-Fattah`, `Abdel Fattah` and `Abdelfattah` are one word; its middle vowel varies. */
const SERVANT = /(?<![a-z])abe?d(?:[ -]?(?:al|el|ul|a|e|u)[rlnst]?)?[ -]?(?=[a-z]{3})/g;

/** `Netanjahu, Benjamin` and `Benjamin Netanjahu` come apart alike; `undefined` where no word is left. */
export const parsePersonName = remember((name: string): PersonName | undefined => {
  const comma = FAMILY_FIRST.exec(name);
  const straight =
    comma && !SUFFIXES.has(romanise(comma[2]!.trim()))
      ? `${comma[2]!.trim()} ${comma[1]!.trim()}`
      : name;
  const letters = romanise(straight);
  const isLineage = LINEAGE.test(letters);
  const parts = letters
    .replace(ARTICLE, "")
    .replace(SERVANT, "abd")
    .split(/\s+/)
    .flatMap((part) => part.split("-").map((word, at) => ({ word, isTied: at > 0 })))
    .filter(({ word }) => word !== "");
  const suffix =
    parts.length > 1 ? parts.findLast(({ word }) => SUFFIXES.has(word))?.word : undefined;
  const plain = parts.filter(({ word }) => !SUFFIXES.has(word));
  const names = plain.filter(
    ({ word }, at) => !PARTICLES.has(word) || plain.length === 1 || isName(plain, at),
  );
  const family = names.at(-1)?.word;
  if (family === undefined) return undefined;
  const given = names.slice(0, -1);
  return {
    given: given.map(({ word }) => word),
    tied: given.flatMap(({ isTied }, at) => (isTied ? [at] : [])),
    family,
    ...(suffix && { suffix }),
    isLineage,
  };
});

/** A particle at the very end is a name after all: `Park Te`. */
function isName(words: readonly unknown[], at: number): boolean {
  return at === words.length - 1;
}

/** Hungarian, Chinese, Japanese and Korean names stand in either order: `Orbán Viktor`. */
export function familyFirst({ given, family, isLineage }: PersonName): PersonName | undefined {
  const [first, ...rest] = given;
  if (first === undefined || isLineage) return undefined;
  return { given: [...rest, family], tied: [], family: first, isLineage };
}
