import { compareNamed, namedBlocks } from "./compare-names.ts";
import { compareOccasions, occasionBlocks } from "./compare-occasions.ts";
import { compareOfficials, officialBlocks } from "./compare-officials.ts";
import type { IdentityDecision, IdentityRecord } from "./identity-record.ts";
import { parsePersonName } from "./person-name.ts";

type Comparison = {
  readonly blocks: (record: IdentityRecord) => readonly string[];
  readonly compare: (a: IdentityRecord, b: IdentityRecord) => IdentityDecision;
  /** Too little is known of the record to tell it from a namesake. */
  readonly isWeak: (record: IdentityRecord) => boolean;
};

const NAMED: Comparison = {
  blocks: namedBlocks,
  compare: compareNamed,
  isWeak: ({ type, countries }) => type === "Institution" && countries.length === 0,
};
const OCCASIONS: Comparison = {
  blocks: occasionBlocks,
  compare: compareOccasions,
  isWeak: () => false,
};

/** How the records of each type are compared; countries are known by their code. */
const COMPARISONS: Partial<Record<IdentityRecord["type"], Comparison>> = {
  Official: {
    blocks: officialBlocks,
    compare: compareOfficials,
    isWeak: ({ name, countries }) =>
      countries.length === 0 || parsePersonName(name)?.given.length === 0,
  },
  Institution: NAMED,
  Place: NAMED,
  Topic: NAMED,
  Agreement: OCCASIONS,
  Event: OCCASIONS,
};

/** Keys under which a record meets all that may be the same. */
export function blocksOf(record: IdentityRecord): readonly string[] {
  return COMPARISONS[record.type]?.blocks(record) ?? [];
}

export function isWeak(record: IdentityRecord): boolean {
  return COMPARISONS[record.type]?.isWeak(record) ?? false;
}

export function compareRecords(a: IdentityRecord, b: IdentityRecord): IdentityDecision {
  const comparison = a.type === b.type ? COMPARISONS[a.type] : undefined;
  if (comparison) return comparison.compare(a, b);
  return { verdict: "different", score: 0, evidence: [{ reason: "the types differ", weight: -1 }] };
}
