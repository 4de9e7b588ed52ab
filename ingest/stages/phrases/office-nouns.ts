import { isCapitalised } from "../../lexicon/token.ts";
import type { Chart } from "./chart.ts";

/** Whether the word at a token is one that names an office, and not a crowd, a party or a place. */
export function isOfficeNoun(chart: Chart, at: number): boolean {
  const { tokens, pack } = chart;
  const token = tokens[at]!;
  if (token.kind !== "word") return false;
  if (/^(?:bin|bint|ibn)$/.test(tokens[at - 1]?.text ?? "")) return false;
  if (chart.nameAt[at]?.type === "Place") return false;
  if (token.lower === "premier" && /^(?:league|division)$/.test(tokens[at + 1]?.lower ?? ""))
    return false;
  const part = token.lower.slice(token.lower.lastIndexOf("-") + 1);
  const both = tokens
    .slice(Math.max(0, at - 2), at)
    .some(({ lower }) => pack.partyDeterminers.has(lower));
  if (both && pack.partyNouns.has(token.lower)) return false;
  if (pack.notOffices.has(token.lower)) {
    if (/^(?:kolleg|gegenüber$|pendants?$)/.test(token.lower)) {
      const before = tokens[at - 1];
      return chart.nameAt[at - 1]?.type === "Demonym" || pack.possessives.has(before?.lower ?? "");
    }
    if (/^(?:anführer(?:in|s)?|chefs?)$/.test(token.lower))
      return /^(?:der|des|von|vom)$/.test(tokens[at + 1]?.lower ?? "");
    return (
      /^vertreter/.test(token.lower) && /^(?:hoh|ständig|sonder)/.test(tokens[at - 1]?.lower ?? "")
    );
  }
  if (pack.code === "en") {
    if (isPluralOffice(chart, at)) return true;
    if (token.lower === "colleague") return chart.nameAt[at - 1]?.type === "Demonym";
    if (/^(?:member|official)$/.test(token.lower))
      return /^(?:of|for)$/.test(tokens[at + 1]?.lower ?? "");
    const chosen = token.lower.replace(/-(?:designate|elect)$/, "");
    return [token.lower, part, chosen].some((word) => pack.offices.includes(word));
  }
  if (!isCapitalised(token) && at > 0) return false;
  return (
    pack.offices.includes(part) ||
    pack.officeSuffixes.some(
      (suffix) => suffix.length >= 4 && part.endsWith(suffix) && part.length >= suffix.length + 2,
    )
  );
}

/** "Presidents Rahman and Park": one office noun for each of the names after it. */
export const isPluralOffice = ({ tokens, pack, nameAt }: Chart, at: number) =>
  pack.code === "en" &&
  /^(?:Presidents|Ministers|Secretaries|Chancellors|Premiers|Senators|Ambassadors)$/.test(
    tokens[at]!.text,
  ) &&
  isCapitalised(tokens[at + 1]) &&
  (nameAt[at + 1] === undefined || nameAt[at + 1]!.type === "Person");

/** "Presidents" → "President". */
export const singularOffice = (text: string) =>
  text
    .replace(/\b(President|Minister|Chancellor|Premier|Senator|Ambassador)s$/, "$1")
    .replace(/Secretaries$/, "Secretary");

/** "Präsidenten" → "Präsident", "Vorsitzenden" → "Vorsitzender", "Ministers" → "Minister". */
export function nominativeOffice(noun: string, language: string): string {
  if (language !== "de") return noun;
  if (/(?:minister|kanzler|sprecher|leiter|botschafter|führer)n$/i.test(noun))
    return noun.slice(0, -1);
  if (/(?:präsident|kommandant|dirigent|gouvernant|kolleg|gesandt|kronprinz)en$/i.test(noun))
    return noun.slice(0, /kollegen$/i.test(noun) ? -1 : -2);
  if (/(?:vorsitzend|beauftragt|abgeordnet|gesandt)en$/i.test(noun)) return `${noun.slice(0, -1)}r`;
  if (
    /(?:minister|kanzler|chef|sprecher|sekretär|leiter|premier|botschafter|kommissar|direktor|bürgermeister|gouverneur|senator|vertreter)s$/i.test(
      noun,
    )
  )
    return noun.slice(0, -1);
  return noun;
}
