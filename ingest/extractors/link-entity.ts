import type { Entity } from "../../schema/fact.ts";
import { foldText } from "../../schema/ids.ts";
import type { EntityType } from "../../schema/node-types.ts";
import type { Span } from "../../schema/span.ts";

type Found = {
  readonly type: EntityType;
  readonly name: string;
  readonly countryCode?: string | undefined;
  readonly mentions: readonly Span[];
};

/** Types whose mentions may be a part of each other: "Präsident Keller" and "Keller". */
const NESTED: ReadonlySet<EntityType> = new Set(["Official", "Agreement", "Event"]);

/** The entity of the same type that has the most places in common, if there is one. */
export function linkEntity<T extends Found>(found: Found, known: readonly T[]): T | undefined {
  if (found.type === "Country")
    return known.find(
      ({ type, countryCode }) => type === "Country" && countryCode === found.countryCode,
    );
  const name = foldText(found.name);
  let best: { readonly entity: T; readonly shared: number } | undefined;
  for (const entity of known) {
    if (entity.type !== found.type) continue;
    const same = foldText(entity.name) === name ? 1 : 0;
    const shared = same + sharedPlaces(found.mentions, entity.mentions, NESTED.has(found.type));
    if (shared > (best?.shared ?? 0)) best = { entity, shared };
  }
  return best?.entity;
}

function sharedPlaces(a: readonly Span[], b: readonly Span[], mayNest: boolean): number {
  const first = [...a].sort((x, y) => x.start - y.start);
  const second = [...b].sort((x, y) => x.start - y.start);
  let shared = 0;
  let from = 0;
  for (const span of first) {
    while (from < second.length && second[from]!.end <= span.start) from++;
    for (let at = from; at < second.length && second[at]!.start < span.end; at++) {
      if (isSamePlace(span, second[at]!, mayNest)) {
        shared++;
        break;
      }
    }
  }
  return shared;
}

function isSamePlace(a: Span, b: Span, mayNest: boolean): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (common <= 0) return false;
  const shorter = Math.min(a.end - a.start, b.end - b.start);
  const longer = Math.max(a.end - a.start, b.end - b.start);
  return (mayNest && common === shorter) || common / longer >= 0.6;
}

/** Ids of the graph that no entity has yet. */
export function freeId(id: string, taken: ReadonlySet<string>, known: readonly Entity[]): string {
  const isTaken = (candidate: string) =>
    taken.has(candidate) || known.some((entity) => entity.id === candidate);
  let free = id;
  for (let number = 2; isTaken(free); number++) free = `${id}-${number}`;
  return free;
}
