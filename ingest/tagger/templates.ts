import { hashText } from "./hash.ts";

/** A kind of feature of one word; a feature is a template with a value. */
export type Template = {
  readonly salt: number;
  /** How far it is seen: by the word alone (0), by its neighbours too (1), from two words away (2). */
  readonly reach: 0 | 1 | 2;
  /** Also learnt apart for each training corpus, whose guidelines differ. */
  readonly perCorpus: boolean;
};

const template = (name: string, reach: 0 | 1 | 2 = 0, perCorpus = false): Template => ({
  salt: hashText(name),
  reach,
  perCorpus,
});
export const BIAS = template("bias", 0, true);
export const WORD = template("word");
export const LOWER = template("lower", 2, true);
export const SHAPE = template("shape", 2, true);
export const LONG_SHAPE = template("long shape", 1);
export const PREFIXES = [1, 2, 3, 4].map((length) => template(`prefix ${length}`));
export const SUFFIXES = [
  template("suffix 1"),
  template("suffix 2", 1),
  template("suffix 3", 1, true),
  template("suffix 4"),
  template("suffix 5"),
];

export const CLUSTER = template("cluster", 1, true);
/** The first branches of the path to the cluster: coarser classes of words. */
export const CLUSTER_BRANCHES = [
  { bits: 4, template: template("cluster 4", 1) },
  { bits: 6, template: template("cluster 6", 2) },
  { bits: 8, template: template("cluster 8") },
  { bits: 10, template: template("cluster 10", 2, true) },
  { bits: 13, template: template("cluster 13", 2, true) },
];
export const RARITY = template("rarity");
/** How much commoner the word is in lower case. */
export const CASE_RATIO = template("case ratio", 1);

export const FOREIGN_CLUSTER = template("foreign cluster");
export const FOREIGN_BRANCHES = [
  { bits: 6, template: template("foreign cluster 6", 1) },
  { bits: 8, template: template("foreign cluster 8") },
  { bits: 10, template: template("foreign cluster 10", 1) },
];
export const UNKNOWN_FOREIGN = template("unknown foreign cluster 8");

export const HYPHEN = template("hyphen");
export const FIRST_PART = template("first part");
export const LAST_PART = template("last part");
export const FIRST_PART_NAME = template("first part name");
type PartCluster = { readonly whole: Template; readonly branch: Template };
const partCluster = (part: string): PartCluster => ({
  whole: template(`${part} cluster`),
  branch: template(`${part} cluster 8`),
});
export const FIRST_PART_CLUSTER = partCluster("first part");
export const LAST_PART_CLUSTER = partCluster("last part");
export const STEM_CLUSTER = partCluster("stem");
export const HEAD_CLUSTER = partCluster("head");

export const NAME = template("name", 2, true);
export const INSTITUTION = template("institution", 2, true);
export const ADJECTIVE = template("adjective", 2, true);
