import { foldText } from "../../schema/ids.ts";
import concepts from "./concepts.json" with { type: "json" };
import knownNames from "./known-names.json" with { type: "json" };
import { stemsOf } from "./topic-form.ts";

type NamesByConcept = Readonly<Record<string, readonly string[]>>;

/** Concepts of topics and offices; places and organisations have lists of their own. */
const BY_TYPE: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  Place: byName(knownNames.Place),
  Institution: byName(knownNames.Institution),
};
const COMMON = byName(concepts);
/** Whether a form is one that a list has in both languages. */
export const isConcept = (form: string) => CONCEPTS.has(form);

const CONCEPTS = new Set(Object.keys(concepts));
const BY_STEMS: ReadonlyMap<string, string> = new Map(
  [...COMMON].map(([name, concept]) => [stemsOf(name.match(/[\p{L}\p{N}]+/gu) ?? []), concept]),
);

/** The concept that a name in any language stands for, where a list has it. */
export function conceptOf(type: string, name: string): string | undefined {
  const folded = foldText(name).replace(/\s+/g, " ").trim();
  return COMMON.get(folded) ?? BY_TYPE[type]?.get(folded);
}

/** The concept of a topic by its words without endings. */
export function conceptOfStems(stems: string): string | undefined {
  return BY_STEMS.get(stems);
}

function byName(namesByConcept: NamesByConcept): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(namesByConcept).flatMap(([concept, names]) =>
      [concept, ...names].map((name) => [foldText(name), concept] as const),
    ),
  );
}
