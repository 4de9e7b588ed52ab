import { foldText } from "../../schema/ids.ts";
import concepts from "./concepts.json" with { type: "json" };
import knownNames from "./known-names.json" with { type: "json" };

type NamesByConcept = Readonly<Record<string, readonly string[]>>;

/** Concepts of topics and offices; places and organisations have lists of their own. */
const BY_TYPE: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  Place: byName(knownNames.Place),
  Institution: byName(knownNames.Institution),
};
const COMMON = byName(concepts);

/** The concept that a name in any language stands for, where a list has it. */
export function conceptOf(type: string, name: string): string | undefined {
  const folded = foldText(name).replace(/\s+/g, " ").trim();
  return COMMON.get(folded) ?? BY_TYPE[type]?.get(folded);
}

function byName(namesByConcept: NamesByConcept): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(namesByConcept).flatMap(([concept, names]) =>
      [concept, ...names].map((name) => [foldText(name), concept] as const),
    ),
  );
}
