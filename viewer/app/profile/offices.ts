import type { NodeRef } from "../../api/contract.ts";
import type { ParallelFacts } from "../../api/evidence-contract.ts";

/** An office that somebody held, as the articles tell it over time. */
export type Office = {
  readonly role: string;
  readonly at: NodeRef;
  /** Edge to open first. */
  readonly edge: string;
  /** Days of the first and the last article that say so; "" where none has a date. */
  readonly from: string;
  readonly to: string;
};

/** Offices by their first mention; what several articles call alike is one. */
export function officesOf(facts: readonly ParallelFacts[]): Office[] {
  const offices = new Map<string, Office>();
  for (const { edges } of facts) {
    for (const { id, to, role = "", date, article, status } of edges) {
      if (status === "denied") continue;
      const day = (date ?? article.publishedAt ?? "").slice(0, 10);
      const key = `${role.toLowerCase()}\n${to.id}`;
      const known = offices.get(key);
      const days = [known?.from, known?.to, day].filter((each): each is string => !!each).sort();
      offices.set(key, {
        role: known?.role ?? role,
        at: to,
        edge: known?.edge ?? id,
        from: days[0] ?? "",
        to: days.at(-1) ?? "",
      });
    }
  }
  return [...offices.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
