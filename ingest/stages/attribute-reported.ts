import type { DraftStatement } from "./find-statements.ts";
import type { Chart } from "./phrases/chart.ts";
import type { DraftFact } from "./relate/draft-fact.ts";
import type { Clause } from "./segment-clauses.ts";

/** What a speaker may report; who holds which office is what the article itself says in passing. */
const REPORTED = new Set(["SIGNED", "ATTENDED", "COVERS", "SIGNED_IN", "TOOK_PLACE_IN"]);
const TIMES =
  /^(?:als|nachdem|bevor|ehe|während|seit|seitdem|when|after|before|while|since|until)$/;
const GOES_ON = /^(?:und|oder|aber|doch|and|or|but)$/;

/**
 * Gives facts of a reported clause to who reports them: "wie X mitteilte", "X said that …", "…, X said".
 * Facts of the reporting clause itself, of clauses of time and of relative clauses are the article's own.
 */
export function attributeReported(
  facts: readonly DraftFact[],
  statements: readonly DraftStatement[],
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
): DraftFact[] {
  const reports = new Map(
    statements
      .filter(({ direct, triggers }) => !direct && triggers.length > 0)
      .map((statement) => [statement.sentence, statement]),
  );
  return facts.map((fact) => {
    const report = reports.get(fact.sentence);
    if (!report || fact.attributedTo || !REPORTED.has(fact.type)) return fact;
    if (report.by === fact.from || report.by === fact.to) return fact;
    const chart = charts[fact.sentence]!;
    const clauseAt = (start: number) =>
      clauses[fact.sentence]!.find(({ at }) => at.some((i) => chart.tokens[i]!.start === start));
    const reporting = clauseAt(report.triggers[0]!.start);
    const told = clauseAt(fact.triggers[0]?.start ?? -1);
    return reporting && told && isReported(told, reporting, chart)
      ? { ...fact, attributedTo: report.by }
      : fact;
  });
}

function isReported(told: Clause, reporting: Clause, { tokens, pack }: Chart): boolean {
  if (told === reporting || TIMES.test(told.starter)) return false;
  // "said that": no relative clause, though it may be taken for one.
  const isSaid = pack.reportingVerbs.has(tokens[told.at[0]! - 1]?.lower ?? "");
  if (told.kind === "relative" && !isSaid) return false;
  const first = tokens[told.at[0]!]!.lower;
  if (told.id > reporting.id) return !GOES_ON.test(first);
  const isLast = reporting.at.at(-1)! >= tokens.length - 2;
  return isLast && reporting.kind !== "relative";
}
