import type { Decision, EntityReference } from "../../graph/decisions/decision.ts";
import { safeLine } from "../output/safe-text.ts";

/** A decision in one line. */
export function describeDecision(decision: Decision): string {
  switch (decision.kind) {
    case "merge":
      return `${decision.entities.map(nameOf).join(" and ")} are the same`;
    case "split":
      return decision.entities.length === 2
        ? `${decision.entities.map(nameOf).join(" and ")} are not the same`
        : `${decision.entities.map(nameOf).join("")} is none of the others`;
    case "reject":
      return decision.facts
        .map(
          ({ article, type, from, to, status }) =>
            `${safeLine(from)} ${type} ${safeLine(to)} (${status}) is wrong in ${safeLine(article)}`,
        )
        .join("; ");
    case "rename":
      return `${nameOf(decision.entity)} is called “${safeLine(decision.name)}”`;
  }
}

function nameOf({ id, countries, article }: EntityReference): string {
  const home = countries && ` (${countries.map(safeLine).join(", ") || "no country"})`;
  return `${safeLine(id)}${home ?? ""}${article === undefined ? "" : ` of ${safeLine(article)}`}`;
}
