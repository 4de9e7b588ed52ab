import {
  decide,
  type IdentityDecision,
  type IdentityEvidence,
  type IdentityRecord,
} from "./identity-record.ts";
import { type PersonName, parsePersonName } from "./person-name.ts";
import { soundKeys } from "./sound-keys.ts";
import { spellingSimilarity } from "./spelling.ts";

/** Whether two records are the same person: names first, then country and office. */
export function compareOfficials(a: IdentityRecord, b: IdentityRecord): IdentityDecision {
  const name = compareNames(a.name, b.name);
  if (name === undefined) return decide([{ reason: "the names differ", weight: -1 }]);
  return decide([name, compareCountries(a, b), ...sharedOffice(a, b)]);
}

/**
 * Keys under which records that may be the same person meet: the sound of the family name, and with it
 * that of a given name, in either order.
 */
export function officialBlocks(record: IdentityRecord): readonly string[] {
  const name = parsePersonName(record.name);
  if (name === undefined) return [];
  const last = soundKeys(name.family);
  const first = name.given.length > 0 ? soundKeys(name.given[0] as string) : [];
  const both = first.flatMap((given) => last.map((family) => [given, family].sort().join(" ")));
  return [...new Set([...last, ...both])].map((key) => `Official ${key}`);
}

function compareNames(a: string, b: string): IdentityEvidence | undefined {
  if (differInUmlaut(a, b)) return undefined;
  const [first, second] = [parsePersonName(a), parsePersonName(b)];
  if (!first || !second || (first.suffix && second.suffix && first.suffix !== second.suffix)) {
    return undefined;
  }
  return compareInOrder(first, second) ?? compareInOrder(first, familyFirst(second));
}

/** Müller and Möller are two names, however alike they sound; Mueller and Muller may be Müller. */
function differInUmlaut(a: string, b: string): boolean {
  const vowels = (name: string) =>
    name
      .normalize("NFC")
      .toLowerCase()
      .match(/[äöü]|[aou]e?/g) ?? [];
  const [x, y] = [vowels(a), vowels(b)];
  if (x.length !== y.length || ![...x, ...y].some((vowel) => /[äöü]/.test(vowel))) return false;
  const base = (vowel: string) => vowel.normalize("NFD").charAt(0);
  return x.some(
    (vowel, at) => base(vowel) !== base(y[at] as string) && /[äöü]/.test(vowel + y[at]),
  );
}

/** Hungarian, Chinese and Korean names stand in either order: `Orbán Viktor`. */
function familyFirst({ given, family }: PersonName): PersonName {
  const [first = family, ...rest] = given;
  return given.length === 0 ? { given, family } : { given: [...rest, family], family: first };
}

function compareInOrder(a: PersonName, b: PersonName): IdentityEvidence | undefined {
  if (!soundsAlike(a.family, b.family)) return undefined;
  const exact = a.family === b.family;
  if (a.given.length === 0 || b.given.length === 0) {
    return {
      reason: "the family names agree, a given name is missing",
      weight: exact ? 0.45 : 0.35,
    };
  }
  if (a.given.join(" ") === b.given.join(" ") && exact) {
    return { reason: "the names are the same", weight: 0.85 };
  }
  const [shorter, longer] = a.given.length <= b.given.length ? [a, b] : [b, a];
  const agree = shorter.given.every((name) =>
    longer.given.some((other) => agreeGiven(name, other)),
  );
  if (!agree) return undefined;
  const initials = [a, b].some(({ given }) => given.every((name) => name.length === 1));
  if (initials) return { reason: "the family names and initials agree", weight: 0.55 };
  return { reason: "the names are spellings of one name", weight: 0.75 };
}

function agreeGiven(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return soundsAlike(a, b);
}

const ALIKE = 0.6;

function soundsAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const keys = new Set(soundKeys(a));
  return soundKeys(b).some((key) => keys.has(key)) && spellingSimilarity(a, b) >= ALIKE;
}

function compareCountries(a: IdentityRecord, b: IdentityRecord): IdentityEvidence {
  const shared = a.countries.filter((code) => b.countries.includes(code));
  if (shared.length > 0) return { reason: `both act for ${shared.join(", ")}`, weight: 0.4 };
  if (a.countries.length > 0 && b.countries.length > 0) {
    return {
      reason: `they act for ${a.countries.join(", ")} and ${b.countries.join(", ")}`,
      weight: -0.4,
    };
  }
  return { reason: "the country of one is unknown", weight: 0.05 };
}

function sharedOffice(a: IdentityRecord, b: IdentityRecord): readonly IdentityEvidence[] {
  const shared = a.companions.filter((id) => b.companions.includes(id));
  return shared.length === 0
    ? []
    : [{ reason: `both hold office at ${shared.join(", ")}`, weight: 0.2 }];
}
