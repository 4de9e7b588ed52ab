/** Operators that only read the graph. Whatever a plan has beside them is refused. */
const READING = new Set([
  "Aggregate",
  "AntiJoin",
  "Apply",
  "Bind",
  "Cartesian",
  "CrossJoin",
  "Discriminant",
  "Distinct",
  "EdgeScan",
  "Empty",
  "Except",
  "Expand",
  "Filter",
  "HashJoin",
  "Intersect",
  "Join",
  "LeftJoin",
  "Limit",
  "NodeScan",
  "Otherwise",
  "ParameterScan",
  "Project",
  "Return",
  "SemiJoin",
  "ShortestPath",
  "Skip",
  "Sort",
  "TopK",
  "Union",
  "Unwind",
]);

const PROCEDURES = new Set(["db.labels", "db.relationshipTypes", "db.propertyKeys"]);

/** The first operator of an EXPLAIN answer that does more than read, with what it works on. */
export function forbiddenOperator(plan: string): string | undefined {
  for (const line of plan.split("\n")) {
    const [, operator = "", detail = ""] = /^ *(\S+)(?: \(([^)]*)\)?)?/.exec(line) ?? [];
    if (operator === "" || READING.has(operator)) continue;
    if (operator === "CallProcedure" && PROCEDURES.has(detail)) continue;
    return operator === "CallProcedure" ? `procedure ${detail}` : operator;
  }
  return undefined;
}
