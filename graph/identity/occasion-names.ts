import { foldText } from "../../schema/ids.ts";
import { conceptOf } from "./concepts.ts";
import { nameForm } from "./name-form.ts";
import occasions from "./occasion-names.json" with { type: "json" };
import { remember } from "./remember.ts";

const GENERIC = new Set(
  Object.entries(occasions.generic).flatMap(([concept, names]) =>
    [concept, ...names].map(foldText),
  ),
);
const KNOWN = new Map(
  [...Object.entries(occasions.generic), ...Object.entries(occasions.proper)].flatMap(
    ([concept, names]) => [concept, ...names].map((name) => [foldText(name), concept] as const),
  ),
);
const PROPER = new Set(Object.keys(occasions.proper));

/** What the names of one agreement or event in German and English have in common. */
export function occasionForm(type: string, name: string): string {
  return formOf(`${type}\n${name}`);
}

const formOf = remember((typeAndName) => {
  const [type, name] = split(typeAndName);
  return KNOWN.get(foldText(name)) ?? nameForm(type, name);
});

/**
 * Whether a name alone tells which agreement or event it is: a listed one (`Abraham Accords`), one with
 * a number (`COP29`), or an agreement with a proper name (`Vertrag von Aachen`). Who takes part in it
 * is no name: `Treffen mit …` is every meeting with them.
 */
export function isProperName(type: string, name: string): boolean {
  return isProper(`${type}\n${name}`);
}

const isProper = remember((typeAndName): boolean => {
  const [type, name] = split(typeAndName);
  const folded = foldText(name);
  if (PROPER.has(KNOWN.get(folded) ?? "")) return true;
  if (GENERIC.has(folded) || conceptOf(type, name) !== undefined) return false;
  if (/\d/.test(name)) return true;
  if (type === "Event" || WITH_PARTIES.test(name)) return false;
  return (name.match(CAPITALISED) ?? []).length >= 2;
});

const NOUNS = occasions.vague.nouns.split(" ").map(foldText);
const PLACE = / (?:in|im|at) (?:der |the )?\p{Lu}/u;

/** A name that many bear, whatever else it says: `Abkommen`, `minerals deal`, `Treffen in Prag`. */
export const isVagueName = remember((name: string): boolean => {
  const folded = foldText(name);
  if (PROPER.has(KNOWN.get(folded) ?? "") || /\d/.test(name)) return false;
  if (GENERIC.has(folded)) return true;
  const words = name.split(PLACE, 1)[0]!.split(/\s+/);
  const last = words.at(-1) ?? "";
  const hasName = words.slice(0, -1).some((word) => /\p{Lu}/u.test(word)) || last.includes("-");
  return !hasName && NOUNS.some((noun) => foldText(last).endsWith(noun));
});

function split(typeAndName: string): readonly [type: string, name: string] {
  const at = typeAndName.indexOf("\n");
  return [typeAndName.slice(0, at), typeAndName.slice(at + 1)];
}

const WITH_PARTIES = /\b(?:mit|zwischen|with|between)\b/i;
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}/gu;
