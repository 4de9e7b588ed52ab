import type { Plan } from "./driver.ts";

/** Operators that change, administer, or reach outside the graph, though the server may let them. */
const FORBIDDEN =
  /LoadCSV|Transactions?|^Show|Terminate|Administration|Command|Create|Delete|Merge|^Set|Remove|Foreach|Drop|Alter|Grant|Deny|Revoke|Start|Stop|Wait/i;

const PROCEDURES = new Set([
  "db.labels",
  "db.relationshipTypes",
  "db.propertyKeys",
  "db.index.fulltext.queryNodes",
  "db.index.fulltext.queryRelationships",
]);

/** The first operator of an EXPLAIN plan that does more than read, wherever it hides. */
export function forbiddenOperator(plan: Plan): string | undefined {
  const operator = plan.operatorType.split("@", 1)[0]!;
  if (operator === "ProcedureCall") {
    const details = String(plan.arguments.Details ?? plan.arguments.details ?? "");
    const name = details.slice(0, details.indexOf("(")).trim();
    if (!PROCEDURES.has(name)) return `procedure ${name}`;
  } else if (FORBIDDEN.test(operator)) {
    return operator;
  }
  for (const child of plan.children) {
    const found = forbiddenOperator(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
