import type { Chart } from "../phrases/chart.ts";
import type { Clause } from "../segment-clauses.ts";

/** Verbs by which somebody says that what hangs on them is not so. */
const REFUTES =
  /^(?:dementier\p{L}*|bestreite[nt]?|bestreitet|bestritt(?:en)?|leugne\p{L}*|geleugnet|verneinte?n?|den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|disput(?:e|es|ed))$/u;
/** Verbs that say so only of hearsay: "wies Berichte zurück", "dismissed rumours". */
const DISMISSES =
  /^(?:zurück|zurückgewiesen|zurückwies(?:en)?|zurückweist|dismiss(?:es|ed)?|reject(?:s|ed)?)$/;
const HEARSAY =
  /^(?:gerüchten?|berichten?|bericht|meldungen|meldung|behauptung|behauptungen|darstellung|vorwurf|vorwürfe|spekulationen|rumou?rs?|reports?|claims?|allegations?|suggestions?|speculation)$/;
/** "Dass …, stimmt nicht", "Es ist falsch, dass …". */
const FALSE = /^(?:falsch|unwahr|unzutreffend|erfunden|untrue|false)$/;
const TRUE = /^(?:stimmt|stimme|stimmte|zutrifft|zutreffe)$/;
const CONTENT = /^(?:dass|daß|ob|that|whether)$/;

/**
 * "Oslo dementierte, dass …", "bestritt, … unterzeichnet zu haben", "Gerüchte, Oslo habe …, wies … zurück": the
 * clause is what somebody says is not so.
 */
export function isRefuted(chart: Chart, clause: Clause): boolean {
  const lower = (at: number) => chart.tokens[at]?.lower ?? "";
  const isContent =
    clause.kind === "infinitive" ||
    (clause.kind === "subordinate" && CONTENT.test(clause.starter)) ||
    (clause.kind === "relative" && clause.starter === "that");
  const first = clause.at[0]!;
  const above = clause.parent?.at ?? [];
  // "Kanada sagte, dass …, und bestritt …": what comes after the clause is about something else,
  const before = above.filter((at) => at < first);
  // but for "Dass …, bestritt Kanada".
  const governing = before.length > 0 ? before : above;
  if (isContent && governing.some((at) => REFUTES.test(lower(at)))) return true;
  const isFalse = governing.some(
    (at) => FALSE.test(lower(at)) || (TRUE.test(lower(at)) && lower(at + 1) === "nicht"),
  );
  if (isContent && isFalse) return true;
  const isHearsay = [-2, -1, 0, 1].some((step) => HEARSAY.test(lower(first + step)));
  if (!isHearsay || !(isContent || isReported(chart, clause))) return false;
  return chart.tokens.some((token) => REFUTES.test(token.lower) || DISMISSES.test(token.lower));
}

/** "hat angeblich unterzeichnet": told as a rumour, which nobody answers for. */
export const isRumour = ({ tokens, phraseAt }: Chart, clause: Clause): boolean =>
  clause.at.some(
    (at) =>
      /^(?:angeblich|allegedly|reportedly|purportedly|supposedly)$/.test(tokens[at]!.lower) &&
      phraseAt[at] === undefined,
  );

const REPORTING = /^(?:habe|hätten?|sei|seien|werde|würden?|solle)$/;

/** Konjunktiv I without a conjunction: "Gerüchte, Norwegen habe unterzeichnet". */
const isReported = (chart: Chart, clause: Clause) =>
  clause.at.some((at) => REPORTING.test(chart.tokens[at]!.lower));

/** "Hat Norwegen das Abkommen unterzeichnet?" states nothing; "Wann …?" takes it for granted. */
export function isAsked({ tokens, pack }: Chart): boolean {
  if (!tokens.some(({ text }) => text === "?")) return false;
  const first = tokens.find(({ kind }) => kind === "word");
  if (!first) return false;
  return pack.auxiliaries.has(first.lower) || (pack.code === "de" && pack.verbs.has(first.lower));
}
