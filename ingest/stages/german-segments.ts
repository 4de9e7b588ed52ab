import type { LanguagePack } from "../languages/language-pack.ts";
import type { Token } from "../lexicon/token.ts";
import type { Segment } from "./cut-segments.ts";
import type { Clause } from "./segment-clauses.ts";

/** ", als Ehrengäste teilnahmen": goes on with the relative clause that waits for its verb. */
export const isRole = ({ from, mark }: Segment, tokens: readonly Token[], pack: LanguagePack) =>
  pack.code === "de" &&
  mark === "," &&
  tokens[from]!.lower === "als" &&
  /^\p{Lu}/u.test(tokens[from + 1]?.text ?? "");

/** ", an dem auch der Präsident, Jon Dahl, teilnahm": an apposition stands before the verb of the relative clause. */
export function isHeldOpen(
  { from, to, mark }: Segment,
  rest: readonly Segment[],
  tokens: readonly Token[],
  finite: readonly boolean[],
  pack: LanguagePack,
): boolean {
  if (pack.code !== "de" || mark !== "," || finite.slice(from, to).some(Boolean)) return false;
  if (
    !pack.prepositions.has(tokens[from]!.lower) ||
    !pack.relatives.has(tokens[from + 1]?.lower ?? "")
  )
    return false;
  const next = rest.find((segment) => finite.slice(segment.from, segment.to).some(Boolean));
  if (next?.mark !== ",") return false;
  const verb = finite.findIndex((isVerb, at) => isVerb && at >= next.from);
  return verb === next.to - 1;
}

/** "Durchbruch beim Gipfel: Peru will …": a heading without a verb, and what it announces. */
export const isFragment = (open: Clause | undefined) =>
  open?.kind === "main" && !open.hasFinite && open.at.length > 0;

/** "…: Die Harbour AG, eine Tochter von X, und Y unterzeichneten": after a colon, with its verb to come. */
export function opensSentence(
  { from, mark }: Segment,
  next: Segment | undefined,
  tokens: readonly Token[],
  finite: readonly boolean[],
  pack: LanguagePack,
): boolean {
  if (pack.code !== "de" || mark !== ":" || next?.mark !== ",") return false;
  if (!/^\p{Lu}/u.test(tokens[from]!.text)) return false;
  const end = tokens.findIndex(({ text }, at) => at > from && /^[;:]$/.test(text));
  return finite.slice(from, end < 0 ? undefined : end).some(Boolean);
}
