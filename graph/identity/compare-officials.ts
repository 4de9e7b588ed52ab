import { comparePersonNames, type NameAgreement } from "./compare-person-names.ts";
import {
  decide,
  type IdentityDecision,
  type IdentityEvidence,
  type IdentityRecord,
} from "./identity-record.ts";
import data from "./names-of-persons.json" with { type: "json" };
import { parsePersonName } from "./person-name.ts";
import { romanise, soundKeys } from "./sound-keys.ts";

/** Whether two records are the same person: names first, then country and office. */
export function compareOfficials(a: IdentityRecord, b: IdentityRecord): IdentityDecision {
  const agreement = comparePersonNames(
    a.name,
    b.name,
    isTranscribed([...a.countries, ...b.countries]),
  );
  if (agreement === undefined) return OTHER_NAMES;
  return decide([
    ...NAMES[agreement],
    compareCountries(a, b),
    ...sharedOffice(a, b),
    ...otherOffice(a, b),
  ]);
}

const OTHER_NAMES = decide([{ reason: "the names differ", weight: -1 }]);

const NAMES: Readonly<Record<NameAgreement, readonly IdentityEvidence[]>> = {
  same: [{ reason: "the names are the same", weight: 0.85 }],
  spellings: [{ reason: "the names are spellings of one name", weight: 0.75 }],
  "short form": [{ reason: "one is a short form of the other's given name", weight: 0.5 }],
  initials: [{ reason: "the family names and initials agree", weight: 0.55 }],
  "family name": [{ reason: "the family names agree, a given name is missing", weight: 0.45 }],
  "spellings of a family name": [
    { reason: "the family names are spellings of one, a given name is missing", weight: 0.4 },
  ],
  alike: [
    { reason: "the names are alike", weight: 0.5 },
    { reason: "they may be those of two persons", weight: -0.3 },
  ],
};

/**
 * Keys under which records that may be the same person meet: the sound of the family name, that with
 * the sound of a given name, and the letters of the whole name, in whatever order.
 */
export function officialBlocks(record: IdentityRecord): readonly string[] {
  const name = parsePersonName(record.name);
  if (name === undefined) return [];
  const { given, family, isLineage } = name;
  // The name of a house may be left out: the father's name is the last that is always there.
  const lasts = isLineage && given[1] !== undefined ? [given[1], family] : [family];
  const last = lasts.flatMap(soundKeys);
  const first = given[0] === undefined ? [] : soundKeys(given[0]);
  const both = first.flatMap((one) => last.map((other) => [one, other].sort().join(" ")));
  const letters = [...romanise(record.name).replace(/[^a-z]/g, "")].sort().join("");
  const whole = given.length > 0 ? [`letters ${letters}`] : [];
  return [...new Set([...last, ...both, ...whole])].map((key) => `Official ${key}`);
}

const TRANSCRIBED = new Set(data.transcribed.countries.split(" "));

function isTranscribed(countries: readonly string[]): boolean | undefined {
  if (countries.length === 0) return undefined;
  return countries.some((code) => TRANSCRIBED.has(code));
}

const UNION = new Set(data.union.countries.split(" "));

function compareCountries(a: IdentityRecord, b: IdentityRecord): IdentityEvidence {
  const shared = a.countries.filter((code) => b.countries.includes(code));
  if (shared.length > 0) return { reason: `both act for ${shared.join(", ")}`, weight: 0.4 };
  if (a.countries.length === 0 || b.countries.length === 0) {
    return { reason: "the country of one is unknown", weight: 0.05 };
  }
  const reason = `they act for ${a.countries.join(", ")} and ${b.countries.join(", ")}`;
  const isUnion = ({ countries }: IdentityRecord) => countries.includes(data.union.code);
  const isMember = ({ countries }: IdentityRecord) => countries.some((code) => UNION.has(code));
  const mayAct = (isUnion(a) && isMember(b)) || (isUnion(b) && isMember(a));
  return { reason, weight: mayAct ? -0.05 : -0.35 };
}

function sharedOffice(a: IdentityRecord, b: IdentityRecord): readonly IdentityEvidence[] {
  const shared = a.companions.filter((id) => b.companions.includes(id));
  return shared.length === 0
    ? []
    : [{ reason: `both hold office at ${shared.join(", ")}`, weight: 0.2 }];
}

/** A person may change office, and so may the holder of a family name. */
function otherOffice({ offices: a = [] }: IdentityRecord, { offices: b = [] }: IdentityRecord) {
  if (a.length === 0 || b.length === 0 || a.some((office) => b.includes(office))) return [];
  return [{ reason: `one is ${a.join(", ")}, the other ${b.join(", ")}`, weight: -0.15 }];
}
