import data from "./names-of-persons.json" with { type: "json" };
import { familyFirst, type PersonName, parsePersonName } from "./person-name.ts";
import { remember, rememberPairs } from "./remember.ts";
import { type Likeness, likenessOf } from "./transcription.ts";

/**
 * How two names of persons agree. `alike`: as a misspelling, the name of a relative or of somebody else
 * would, which only more than the names can tell.
 */
export type NameAgreement =
  | "same"
  | "spellings"
  | "short form"
  | "initials"
  | "family name"
  | "spellings of a family name"
  | "alike";

/**
 * `isTranscribed`: whether the name comes from another script and so has several spellings, as far as
 * the countries tell.
 */
export function comparePersonNames(
  a: string,
  b: string,
  isTranscribed: boolean | undefined,
): NameAgreement | undefined {
  return COMPARE.get(isTranscribed)?.(a, b);
}

const COMPARE = new Map(
  [true, false, undefined].map((isTranscribed) => [
    isTranscribed,
    rememberPairs((a, b) => compareTexts(a, b, isTranscribed)),
  ]),
);

function compareTexts(
  a: string,
  b: string,
  isTranscribed: boolean | undefined,
): NameAgreement | undefined {
  const [first, second] = [nameOf(a), nameOf(b)];
  if (!first || !second || differInUmlaut(first, second)) return undefined;
  const { suffix } = first.name;
  const otherSuffix = second.name.suffix;
  if (suffix && otherSuffix && suffix !== otherSuffix) return undefined;
  const level = (x: string, y: string) => agreement(likenessOf(x, y), isTranscribed);
  const agreed = compareNames(first, second, level);
  return agreed !== undefined && suffix !== otherSuffix ? "alike" : agreed;
}

/** A name with all that comparing it with thousands of others needs again and again. */
type KnownName = {
  readonly name: PersonName;
  readonly turned: PersonName | undefined;
  /** `Kim Jong-un`, `Kim Jongun`. */
  readonly joined: string;
  readonly vowels: readonly string[];
  readonly haveUmlaut: boolean;
};

const nameOf = remember((text): KnownName | undefined => {
  const name = parsePersonName(text);
  if (name === undefined) return undefined;
  const vowels =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[äöü]|[aou]e?/g) ?? [];
  const haveUmlaut = vowels.some((vowel) => UMLAUT.test(vowel));
  return { name, turned: familyFirst(name), joined: wordsOf(name).join(""), vowels, haveUmlaut };
});

type Agreement = "exact" | "spelling" | "alike" | undefined;
type Compare = (a: string, b: string) => Agreement;

/** Spellings of one name are known as such only where names are transcribed at all. */
function agreement(likeness: Likeness | undefined, isTranscribed: boolean | undefined): Agreement {
  if (likeness === "exact" || likeness === "alike" || likeness === undefined) return likeness;
  if (isTranscribed) return "spelling";
  return isTranscribed === undefined && likeness === "spelling" ? "spelling" : "alike";
}

function compareNames(x: KnownName, y: KnownName, compare: Compare): NameAgreement | undefined {
  if (x.joined === y.joined) return "same";
  const [a, b] = [x.name, y.name];
  if (a.isLineage || b.isLineage) {
    const lineage = compareLineage(a, b, compare);
    if (lineage !== undefined || (a.isLineage && b.isLineage)) return lineage;
  }
  return (
    compareInOrder(a, b, compare) ??
    compareTurned(a, y.turned, compare) ??
    compareTurned(b, x.turned, compare)
  );
}

const wordsOf = ({ given, family }: PersonName) => [...given, family];

/** The name of the father and of the house may be left out, but not what is before it. */
function compareLineage(a: PersonName, b: PersonName, compare: Compare) {
  const [shorter, longer] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  if (shorter.length < 2) return undefined;
  const levels = shorter.map((word, at) => compare(word, longer[at] as string));
  return levels.includes(undefined)
    ? undefined
    : wholeName(levels, shorter.length === longer.length);
}

function wholeName(levels: readonly Agreement[], isWhole: boolean): NameAgreement {
  if (levels.includes("alike")) return "alike";
  return isWhole && levels.every((level) => level === "exact") ? "same" : "spellings";
}

function compareTurned(
  a: PersonName,
  turned: PersonName | undefined,
  compare: Compare,
): NameAgreement | undefined {
  if (turned === undefined || a.isLineage || a.given.length !== turned.given.length) {
    return undefined;
  }
  return compareInOrder(a, turned, compare);
}

function compareInOrder(a: PersonName, b: PersonName, compare: Compare): NameAgreement | undefined {
  const family = compare(a.family, b.family);
  if (family === undefined) return undefined;
  if (a.given.length === 0 || b.given.length === 0) {
    if (family === "alike") return undefined;
    return family === "exact" ? "family name" : "spellings of a family name";
  }
  const given = compareGiven(a, b, compare);
  if (given === undefined || family === "alike") return given && "alike";
  if (given === "same" && family !== "exact") return "spellings";
  return given;
}

function compareGiven(a: PersonName, b: PersonName, compare: Compare): NameAgreement | undefined {
  if (a.given.join("") === b.given.join("")) return "same";
  const [shorter, longer] = a.given.length <= b.given.length ? [a, b] : [b, a];
  const matches = inOrder(shorter.given, longer.given, compare);
  if (matches === undefined) return isShortForm(shorter, longer) ? "short form" : undefined;
  const isPart = shorter.given.length < longer.given.length;
  const hasOtherMiddle = isPart && shorter.given.length > 1 && !isPrefix(matches);
  if (hasOtherMiddle || (isPart && cutsTie(longer, matches))) return "alike";
  const levels = matches.map(({ level }) => level);
  if (levels.includes("alike")) return "alike";
  const areInitials = [a, b].some(({ given }) => given.every(({ length }) => length === 1));
  if (areInitials) return "initials";
  return wholeName(levels, !isPart);
}

type Match = { readonly at: number; readonly level: Exclude<Agreement, undefined> };

/** The places of the shorter list's names in the longer one, if all are there. */
function inOrder(
  shorter: readonly string[],
  longer: readonly string[],
  compare: Compare,
): readonly Match[] | undefined {
  const matches: Match[] = [];
  let from = 0;
  for (const name of shorter) {
    let best: Match | undefined;
    for (let at = from; at < longer.length && (!best || best.level === "alike"); at += 1) {
      const level = compareOne(name, longer[at] as string, compare);
      if (level !== undefined && (!best || level !== "alike")) best = { at, level };
    }
    if (best === undefined) return undefined;
    matches.push(best);
    from = best.at + 1;
  }
  return matches;
}

function compareOne(a: string, b: string, compare: Compare): Agreement {
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? "spelling" : undefined;
  return compare(a, b);
}

/** George W. Bush is not George H. W. Bush, but Donald J. Trump is Donald Trump. */
const isPrefix = (matches: readonly Match[]) => matches.every(({ at }, index) => at === index);

/** Hans Müller is hardly Hans-Peter Müller. */
function cutsTie({ tied }: PersonName, matches: readonly Match[]): boolean {
  const taken = new Set(matches.map(({ at }) => at));
  return tied.some((at) => taken.has(at) !== taken.has(at - 1));
}

const { note: _, ...shortForms } = data.short;
const FULL = new Map<string, string[]>();
for (const [full, forms] of Object.entries(shortForms)) {
  for (const form of forms as readonly string[]) {
    const name = form.toLowerCase();
    FULL.set(name, [...(FULL.get(name) ?? []), full.toLowerCase()]);
  }
}

function isShortForm({ given: [a = ""] }: PersonName, { given: [b = ""] }: PersonName): boolean {
  const full = (name: string) => FULL.get(name) ?? [name];
  return full(a).some((name) => full(b).includes(name));
}

/** Müller and Möller are two names, however alike they sound; Mueller and Muller may be Müller. */
function differInUmlaut(x: KnownName, y: KnownName): boolean {
  if (!x.haveUmlaut && !y.haveUmlaut) return false;
  if (x.vowels.length !== y.vowels.length) return false;
  return x.vowels.some((vowel, at) => {
    const other = y.vowels[at] as string;
    return UMLAUT.test(vowel + other) && baseOf(vowel) !== baseOf(other);
  });
}

const UMLAUT = /[äöü]/;

const baseOf = (vowel: string) => vowel.normalize("NFD").charAt(0);
