import type { FactLine } from "../../api/contract.ts";

/** Facts that some report and others deny: same ends and type, one happened or planned, one denied. */
export function conflicting(facts: readonly FactLine[]): ReadonlySet<string> {
  const told = new Map<string, FactLine[]>();
  for (const fact of facts) {
    const key = [fact.from.id, fact.type, fact.to.id].join("\n");
    told.set(key, [...(told.get(key) ?? []), fact]);
  }
  return new Set(
    [...told.values()]
      .filter(
        (same) =>
          same.some(({ status }) => status === "denied") &&
          same.some(({ status }) => status !== "denied"),
      )
      .flatMap((same) => same.map(({ id }) => id)),
  );
}
