import { isCapitalised } from "../../lexicon/token.ts";
import type { Chart, Left } from "./chart.ts";

/** "a number of", "two important", "a series of": how many papers there are. */
const QUANTITY =
  /^(?:of|an?|the|number|series|set|range|package|total|more|than|over|some|several|many|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?)$/;
const FARTHEST = 8;

/** "signed a joint document", "the signing of several documents": a paper that somebody signs is an agreement. */
export function isWhatIsSigned(
  { tokens, pack, phraseAt }: Chart,
  { from }: Pick<Left, "from">,
): boolean {
  if (pack.code !== "en") return false;
  let at = from - 1;
  const isSkipped = (index: number) =>
    tokens[index]?.kind === "mark" ||
    tokens[index]?.kind === "number" ||
    QUANTITY.test(tokens[index]?.lower ?? "") ||
    (index < from - 1 && /^["”]$/.test(tokens[index + 1]?.text ?? ""));
  while (at > from - FARTHEST && isSkipped(at)) at -= 1;
  const token = tokens[at];
  if (!token || phraseAt[at] !== undefined) return false;
  return /^(?:signing|signature)$/.test(token.lower) || isSigning(pack, token.lower);
}

/** "The statements were signed by A and B": a paper that was spoken of, and is signed here. */
export function isSignedAfter({ tokens, pack }: Chart, head: number): boolean {
  let at = head + 1;
  while (at < head + 5 && pack.auxiliaries.has(tokens[at]?.lower ?? "")) at += 1;
  return at > head + 1 && isSigning(pack, tokens[at]?.lower ?? "");
}

/** "signed a Trade Agreement and a Joint Action Plan": named, and listed after what is signed. */
export const isListedPaper = (
  { tokens, pack }: Chart,
  head: number,
  { from, core, determiner }: Left,
) =>
  pack.code === "en" &&
  (isCapitalised(tokens[head])
    ? core < head || determiner === "indefinite"
    : tokens[head - 1]?.lower === "joint") &&
  (tokens[from - 1]?.text === "," || pack.conjunctions.has(tokens[from - 1]?.lower ?? ""));

const isSigning = (pack: Chart["pack"], word: string) =>
  pack.verbs.get(word)?.some(({ lemma }) => /^(?:co-sign|sign|initial|ink)$/.test(lemma)) ?? false;
