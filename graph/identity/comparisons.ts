import { sha256 } from "../../schema/canonical-json.ts";
import { compareNamed, namedBlocks } from "./compare-names.ts";
import { areOtherOccasions, compareOccasions, occasionBlocks } from "./compare-occasions.ts";
import { compareOfficials, officialBlocks } from "./compare-officials.ts";
import type { IdentityDecision, IdentityRecord } from "./identity-record.ts";
import { parsePersonName } from "./person-name.ts";
import { rememberOf } from "./remember.ts";

type Comparison = {
  readonly blocks: (record: IdentityRecord) => readonly string[];
  readonly compare: (a: IdentityRecord, b: IdentityRecord) => IdentityDecision;
  /** Whether `compare` excludes that the two are one, told sooner. */
  readonly excludes?: (a: IdentityRecord, b: IdentityRecord) => boolean;
  /** Too little is known of the record to tell it from a namesake. */
  readonly isWeak: (record: IdentityRecord) => boolean;
  /** The lowest score that two members of one cluster may have. */
  readonly floor: number;
};

const NAMED: Comparison = {
  blocks: namedBlocks,
  compare: compareNamed,
  isWeak: ({ type, countries }) => type === "Institution" && countries.length === 0,
  floor: 0.01,
};
const OCCASIONS: Comparison = {
  blocks: occasionBlocks,
  compare: compareOccasions,
  excludes: areOtherOccasions,
  isWeak: () => false,
  floor: 0.6,
};

/** How the records of each type are compared; countries are known by their code. */
const COMPARISONS: Partial<Record<IdentityRecord["type"], Comparison>> = {
  Official: {
    blocks: officialBlocks,
    compare: compareOfficials,
    isWeak: ({ name, countries }) =>
      countries.length === 0 ||
      (parsePersonName(name)?.given.every(({ length }) => length === 1) ?? false),
    floor: 0.01,
  },
  Institution: NAMED,
  Place: NAMED,
  Topic: NAMED,
  Agreement: OCCASIONS,
  Event: OCCASIONS,
};

const LONGEST_KEY = 120;

/** Keys under which a record meets all that may be the same, and all that would bear the same id. */
export const blocksOf = rememberOf((record: IdentityRecord): readonly string[] => {
  const own = COMPARISONS[record.type]?.blocks(record) ?? [];
  const keys =
    record.own === undefined ? [idBlock(record.localId), ...own] : [idBlock(record.localId)];
  return [...new Set(keys.map(shortKey))];
});

/** The block of all records with a local id. */
export function idBlock(localId: string): string {
  return shortKey(`id ${localId}`);
}

function shortKey(key: string): string {
  return key.length <= LONGEST_KEY ? key : sha256(key).slice(0, 32);
}

export function isWeak(record: IdentityRecord): boolean {
  return COMPARISONS[record.type]?.isWeak(record) ?? false;
}

const CONTRADICTS = -0.3;

/** Whether two records of a type may stand for one node, if others say that they do. */
export function mayBeTogether(type: IdentityRecord["type"], decision: IdentityDecision): boolean {
  const isContradiction = decision.evidence.some(({ weight }) => weight <= CONTRADICTS);
  return !isContradiction && decision.score >= (COMPARISONS[type]?.floor ?? 1);
}

/** Whether `compareRecords` may find anything but that they are different; most pairs end here. */
export function mayBeOne(a: IdentityRecord, b: IdentityRecord): boolean {
  if (a.type !== b.type || a.own !== undefined || b.own !== undefined) return false;
  return COMPARISONS[a.type]?.excludes?.(a, b) !== true;
}

export function compareRecords(a: IdentityRecord, b: IdentityRecord): IdentityDecision {
  const comparison = a.type === b.type ? COMPARISONS[a.type] : undefined;
  if (!comparison) return different("the types differ");
  if (a.own !== undefined || b.own !== undefined)
    return different("a person split one of them off");
  return comparison.compare(a, b);
}

function different(reason: string): IdentityDecision {
  return { verdict: "different", score: 0, evidence: [{ reason, weight: -1 }] };
}
