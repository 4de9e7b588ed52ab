import { sha256 } from "../../schema/canonical-json.ts";
import { idBlock } from "./comparisons.ts";
import type { IdentityRecord } from "./identity-record.ts";

/** What is needed to name the clusters of a part of all records as if all were there. */
export type OversizeTest = (block: string) => boolean;

/** Whether clusters beside those that are named bear an id that was told apart already. */
export type ElsewhereTest = (id: string) => boolean;

/** The node id of each cluster, in order; clusters that would bear the same id are told apart. */
export function nameClusters(
  clusters: readonly (readonly IdentityRecord[])[],
  isOversize: OversizeTest,
  isElsewhere: ElsewhereTest,
): readonly string[] {
  const own = clusters.map(bareId);
  const isShared = sharedIn(own, isElsewhere);
  const withCountries = clusters.map((members, at) => {
    const id = own[at] as string;
    const isMany = isOversize(idBlock(id));
    const countries = countriesOf(members);
    if (!isMany && !isShared(id)) return id;
    if (countries !== "") return `${id}~${countries}`;
    return isMany ? hashedId(id, members) : id;
  });
  const isStillShared = sharedIn(withCountries, isElsewhere);
  return clusters.map((members, at) => {
    const id = withCountries[at] as string;
    const isMany = isOversize(idBlock(own[at] as string));
    return isStillShared(id) && !isMany ? hashedId(own[at] as string, members) : id;
  });
}

function sharedIn(ids: readonly string[], isElsewhere: ElsewhereTest): (id: string) => boolean {
  const bearers = new Map<string, number>();
  for (const id of ids) bearers.set(id, (bearers.get(id) ?? 0) + 1);
  return (id) => (bearers.get(id) ?? 0) > 1 || isElsewhere(id);
}

/** What a person split off has an id of its own at once, so that the others keep theirs. */
function bareId(members: readonly IdentityRecord[]): string {
  const id = tellingId(members);
  if (members.some((record) => record.own === undefined)) return id;
  const [article] = members.map((record) => record.own as string).sort();
  return `${id}~${sha256(article as string).slice(0, 8)}`;
}

function hashedId(id: string, members: readonly IdentityRecord[]): string {
  const [first] = members.map(({ key }) => key).sort();
  return `${id}~${sha256(first as string).slice(0, 8)}`;
}

/**
 * The id that a node would bear were it alone, if it is told apart by its hash. That lasts as long as
 * any other bears it, whichever that is: only of occasions, which have no countries to tell them by.
 */
export function sharedIdOf(record: IdentityRecord, canonical: string): string | undefined {
  const isOccasion = record.type === "Agreement" || record.type === "Event";
  if (!isOccasion || record.own !== undefined) return undefined;
  return /^(.+)~[0-9a-f]{8}$/.exec(canonical)?.[1];
}

function countriesOf(members: readonly IdentityRecord[]): string {
  return [...new Set(members.flatMap(({ countries }) => countries))].sort().join("-").toLowerCase();
}

/**
 * A person's fullest name gives the id, of all else the shortest; of equals the first in code-unit
 * order.
 */
function tellingId(members: readonly IdentityRecord[]): string {
  const words = ({ localId }: IdentityRecord) => localId.split("-").length;
  const length = ({ localId }: IdentityRecord) => localId.length;
  const [first] = members.toSorted(
    (a, b) =>
      (a.type === "Official"
        ? words(b) - words(a) || length(b) - length(a)
        : length(a) - length(b)) || (a.localId < b.localId ? -1 : 1),
  );
  return (first as IdentityRecord).localId;
}
