import { foldText } from "../schema/ids.ts";
import offices from "./offices.json" with { type: "json" };

const OFFICES = new Map(
  Object.entries(offices).flatMap(([office, names]) =>
    names.map((name) => [foldText(name), office] as const),
  ),
);

/** The office that a role in German or English names, where a country has one holder of it at a time. */
export function officeOf(role: string): string | undefined {
  return OFFICES.get(foldText(role));
}
