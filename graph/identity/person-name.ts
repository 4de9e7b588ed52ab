import { remember } from "./remember.ts";
import { romanise } from "./sound-keys.ts";

/** A personal name taken apart; all parts romanised and in lower case. */
export type PersonName = {
  readonly given: readonly string[];
  /** Family name with its particles left out: `von der Leyen` → `leyen`. */
  readonly family: string;
  readonly suffix?: string;
};

const PARTICLES = new Set(
  "al el ul an as ash at ibn bin ben bint abu von van vom zu zur der den de da do dos das del della di du la le les ter ten te und y e".split(
    " ",
  ),
);
const SUFFIXES = new Set(["jr", "sr", "junior", "senior", "ii", "iii", "iv"]);
const FAMILY_FIRST = /^\s*([^,]+),\s*([^,]+)$/;

/** `Netanjahu, Benjamin` and `Benjamin Netanjahu` come apart alike; `undefined` where no word is left. */
export const parsePersonName = remember((name: string): PersonName | undefined => {
  const comma = FAMILY_FIRST.exec(name);
  const straight =
    comma && !SUFFIXES.has(romanise(comma[2] ?? "")) ? `${comma[2]} ${comma[1]}` : name;
  const words = romanise(straight)
    .split(/[\s-]+/)
    .filter((word) => word !== "");
  const suffix = words.length > 1 ? words.findLast((word) => SUFFIXES.has(word)) : undefined;
  const plain = words.filter((word) => !SUFFIXES.has(word));
  const names = plain.filter(
    (word, at) => !PARTICLES.has(word) || plain.length === 1 || isName(plain, at),
  );
  const family = names.at(-1);
  if (family === undefined) return undefined;
  return { given: names.slice(0, -1), family, ...(suffix && { suffix }) };
});

/** A particle at the very end is a name after all: `Park Te`. */
function isName(words: readonly string[], at: number): boolean {
  return at === words.length - 1;
}
