import { foldText } from "../../schema/ids.ts";
import concepts from "./concepts.json" with { type: "json" };

const CONCEPT_BY_NAME = new Map(
  Object.entries(concepts).flatMap(([concept, names]) =>
    names.map((name) => [foldText(name), concept] as const),
  ),
);

/** The concept that a name in any language stands for, where `concepts.json` lists it. */
export function conceptOf(name: string): string | undefined {
  return CONCEPT_BY_NAME.get(foldText(name).replace(/\s+/g, " ").trim());
}
