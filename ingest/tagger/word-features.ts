import { combine, finish, hashOn, hashText } from "./hash.ts";
import { bitOf, findWord, type Knowledge, nameKindsOf } from "./knowledge.ts";
import * as T from "./templates.ts";
import { longShape, shortShape, startsUpper } from "./word-shape.ts";
import { ABSENT, lookUpHash } from "./word-table.ts";

export type WordFeature = { readonly key: number; readonly template: T.Template };

export type WordFeatures = {
  readonly features: readonly WordFeature[];
  readonly lower: number;
  readonly shape: number;
  /** Path of the word's cluster, or -1. */
  readonly cluster: number;
};

type Add = (template: T.Template, value: number) => void;

const LONGEST_WORD = 64;
const INSTITUTION_HEAD = bitOf("institutionHead");
const LONGEST_HEAD = 16;
const GERMAN_ADJECTIVE = /isch(?:e[mnrs]?)?$/;
/** Words rarer than this are too seldom right as the head of a compound. */
const RAREST_HEAD = 13;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** What one word tells by itself, wherever it stands. */
export function featuresOfWord(written: string, knowledge: Knowledge): WordFeatures {
  const word = written.length > LONGEST_WORD ? written.slice(0, LONGEST_WORD) : written;
  const lowered = word.toLowerCase();
  const capitalised = startsUpper(word);
  const features: WordFeature[] = [];
  const add: Add = (template, value) => {
    features.push({ key: combine(template.salt, value), template });
  };
  const lower = hashText(lowered);
  const shape = hashText(shortShape(word));
  add(T.BIAS, 0);
  add(T.WORD, hashText(word));
  add(T.LOWER, lower);
  add(T.SHAPE, shape);
  add(T.LONG_SHAPE, hashText(longShape(word)));
  addAffixes(word, lowered, add);

  const known = findWord(knowledge.lexicon, word);
  const knownLower = lowered === word ? known : findWord(knowledge.lexicon, lowered);
  const cluster = known?.cluster ?? -1;
  add(T.CLUSTER, cluster);
  if (cluster >= 0) addBranches(T.CLUSTER_BRANCHES, cluster, add);
  if (capitalised) {
    add(T.RARITY, known ? (known.rarity + 4) >> 1 : -1);
    if (lowered !== word) {
      const ratio = !knownLower ? 9 : !known ? 8 : clamp(known.rarity - knownLower.rarity, -4, 4);
      add(T.CASE_RATIO, ratio);
    }
    addForeignCluster(word, known === undefined, knowledge, add);
  }
  if (word.length > 1 && word.includes("-")) addHyphenParts(word, knowledge, add);
  else if (capitalised) addCompoundHead(word, knowledge, add);

  addNameKinds(T.NAME, nameKindsOf(knowledge, word) & ~INSTITUTION_HEAD, add);
  if (endsInInstitution(lowered, knowledge)) add(T.INSTITUTION, 0);
  if (!capitalised && GERMAN_ADJECTIVE.test(word)) add(T.ADJECTIVE, 0);
  return { features, lower, shape, cluster };
}

function addAffixes(word: string, lowered: string, add: Add): void {
  let state = hashOn("");
  for (let length = 1; length <= T.PREFIXES.length && length < word.length; length++) {
    state = hashOn(word[length - 1]!, state);
    add(T.PREFIXES[length - 1]!, finish(state));
  }
  for (let length = 1; length <= T.SUFFIXES.length && length < lowered.length; length++) {
    add(T.SUFFIXES[length - 1]!, hashText(lowered.slice(-length)));
  }
}

function addBranches(
  branches: readonly { bits: number; template: T.Template }[],
  cluster: number,
  add: Add,
): void {
  for (const { bits, template } of branches) add(template, cluster & (2 ** bits - 1));
}

/** Names are spelt alike in many languages: what the other lexicon knows of this word. */
function addForeignCluster(word: string, unknown: boolean, { foreign }: Knowledge, add: Add) {
  const cluster = findWord(foreign, word)?.cluster ?? -1;
  add(T.FOREIGN_CLUSTER, cluster);
  if (cluster < 0) return;
  addBranches(T.FOREIGN_BRANCHES, cluster, add);
  if (unknown) add(T.UNKNOWN_FOREIGN, cluster & 255);
}

function addHyphenParts(word: string, knowledge: Knowledge, add: Add): void {
  const first = word.slice(0, word.indexOf("-"));
  const last = word.slice(word.lastIndexOf("-") + 1);
  add(T.HYPHEN, 0);
  add(T.FIRST_PART, hashText(first));
  add(T.LAST_PART, hashText(last.toLowerCase()));
  addPartCluster(T.FIRST_PART_CLUSTER, first, knowledge, add);
  addPartCluster(T.LAST_PART_CLUSTER, last, knowledge, add);
  addNameKinds(T.FIRST_PART_NAME, nameKindsOf(knowledge, first), add);
}

/** A compound by the longest known word that it ends in, a genitive by its stem. */
function addCompoundHead(word: string, knowledge: Knowledge, add: Add): void {
  if (word.length > 4 && word.endsWith("s")) {
    addPartCluster(T.STEM_CLUSTER, word.slice(0, -1), knowledge, add);
  }
  for (let start = 3; start <= word.length - 4; start++) {
    const head = word[start]!.toUpperCase() + word.slice(start + 1);
    const found = findWord(knowledge.lexicon, head);
    if (found === undefined || found.rarity >= RAREST_HEAD) continue;
    addPartCluster(T.HEAD_CLUSTER, head, knowledge, add);
    return;
  }
}

function addPartCluster(
  templates: typeof T.HEAD_CLUSTER,
  part: string,
  { lexicon }: Knowledge,
  add: Add,
): void {
  const cluster = findWord(lexicon, part)?.cluster ?? -1;
  if (cluster < 0) return;
  add(templates.whole, cluster);
  add(templates.branch, cluster & 255);
}

function addNameKinds(template: T.Template, kinds: number, add: Add): void {
  for (let kind = 0; kinds >>> kind > 0; kind++) if (kinds & (1 << kind)) add(template, kind);
}

function endsInInstitution(lowered: string, { names }: Knowledge): boolean {
  for (let length = Math.min(LONGEST_HEAD, lowered.length); length >= 3; length--) {
    const found = lookUpHash(names, finish(hashOn(lowered.slice(-length), hashOn("-"))));
    if (found !== ABSENT && (found & INSTITUTION_HEAD) !== 0) return true;
  }
  return false;
}
