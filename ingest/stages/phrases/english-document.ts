import type { Chart, Left } from "./chart.ts";

/** "signed a joint document", "the signing of several documents": a paper that somebody signs is an agreement. */
export function isWhatIsSigned({ tokens, pack, phraseAt }: Chart, { from }: Left): boolean {
  if (pack.code !== "en") return false;
  let at = from - 1;
  const isSkipped = (index: number) =>
    tokens[index]?.kind === "mark" ||
    /^(?:of|a|an|the)$/.test(tokens[index]?.lower ?? "") ||
    (index < from - 1 && /^["”]$/.test(tokens[index + 1]?.text ?? ""));
  while (at > from - 6 && isSkipped(at)) at -= 1;
  const token = tokens[at];
  if (!token || phraseAt[at] !== undefined) return false;
  return (
    /^(?:signing|signature)$/.test(token.lower) ||
    (pack.verbs.get(token.lower)?.some(({ lemma }) => /^(?:sign|initial|ink)$/.test(lemma)) ??
      false)
  );
}
