import type { PropertyValue } from "../schema/graph.ts";
import { isVagueName } from "./identity/occasion-names.ts";
import { isMadeName } from "./identity/telling-name.ts";

export type Properties = Readonly<Record<string, PropertyValue>>;

/** Names longer than this lose against every shorter one: they are rather sentences than names. */
const LONGEST_NAME = 120;

const STATUS_ORDER = ["denied", "planned", "happened"];

const UNIONS = new Set(["aliases", "roles", "honorifics"]);

/**
 * What two sets of articles say of an entity, as one: lists become sorted unions, single values the
 * greater of both. Commutative, associative and idempotent, so the order of articles never matters.
 */
export function joinEntity(a: Properties, b: Properties): Properties {
  const joined: Record<string, PropertyValue> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const other = a[key];
    joined[key] = other === undefined ? value : joinValue(key, other, value);
  }
  return joined;
}

function joinValue(key: string, a: PropertyValue, b: PropertyValue): PropertyValue {
  if (UNIONS.has(key)) return sortedUnion(a as string[], b as string[]);
  if (key === "status") return preferLater(STATUS_ORDER, a as string, b as string);
  if (typeof a === "number" && typeof b === "number") return Math.max(a, b);
  if (key === "name") {
    const [rankA, rankB] = [nameRank(String(a)), nameRank(String(b))];
    if (rankA !== rankB) return rankA > rankB ? a : b;
  }
  return isMoreTelling(a, b) ? a : b;
}

/** What a text calls it goes before what was made of a vague name, and that before the vague one. */
function nameRank(name: string): number {
  if (isMadeName(name)) return 1;
  return isVagueName(name) ? 0 : 2;
}

export function sortedUnion(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort();
}

function preferLater(order: readonly string[], a: string, b: string): string {
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

/** The longer of two texts tells more (unless it is no name any more); then code-unit order decides. */
export function isMoreTelling(a: PropertyValue, b: PropertyValue): boolean {
  const [textA, textB] = [String(a), String(b)];
  const isShortA = textA.length <= LONGEST_NAME;
  const isShortB = textB.length <= LONGEST_NAME;
  if (isShortA !== isShortB) return isShortA;
  if (textA.length !== textB.length) return textA.length > textB.length === isShortA;
  return textA <= textB;
}
