import type { HeadNoun } from "../../languages/language-pack.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import type { Chart } from "./chart.ts";

/** The head noun of an agreement or event, what a compound has before it, and its number. */
export type HeadMatch = {
  readonly noun: HeadNoun;
  readonly modifier: string;
  readonly plural: boolean;
};

/** The longest head noun that the token is or ends with, unless the compound means something else. */
export function matchHeadNoun(
  chart: Chart,
  at: number,
  nouns: readonly HeadNoun[],
  excluded: readonly string[],
): HeadMatch | undefined {
  const token = chart.tokens[at]!;
  const isGerman = chart.pack.code === "de";
  if (isGerman && !isCapitalised(token)) return undefined;
  let best: (HeadMatch & { length: number }) | undefined;
  for (const noun of nouns) {
    for (const form of noun.forms) {
      if (best && form.length <= best.length) continue;
      const whole = token.lower === form;
      const compound =
        isGerman &&
        form.length > 3 &&
        token.lower.endsWith(form) &&
        token.lower.length >= form.length + 2;
      if (!whole && !compound) continue;
      const modifier = token.lower.slice(0, token.lower.length - form.length).replace(/-$/, "");
      best = { noun, modifier, plural: noun.plural?.includes(form) ?? false, length: form.length };
    }
  }
  if (!best) return undefined;
  if (isGerman && best.noun.lemma === "Reise" && /[pk]$/.test(best.modifier)) return undefined;
  if (
    excluded.some(
      (word) =>
        best.modifier === word ||
        (best.modifier.length > word.length && word.length > 4 && best.modifier.endsWith(word)),
    )
  )
    return undefined;
  return best;
}
