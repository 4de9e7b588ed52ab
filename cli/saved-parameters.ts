import countries from "i18n-iso-countries";
import type { SavedQuery } from "../graph/queries/saved-query.ts";
import { UsageError } from "./errors.ts";

/** The parameters of a saved query with its fallbacks; unknown and missing ones are refused. */
export function savedParameters(
  { name, parameters }: SavedQuery,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const unknown = Object.keys(given).find((key) => !parameters.some((each) => each.name === key));
  if (unknown !== undefined) {
    const known = parameters.map((each) => each.name).join(", ");
    throw new UsageError(`The saved query ${name} has no parameter ${unknown}. It has: ${known}.`);
  }
  return Object.fromEntries(
    parameters.map((parameter) => {
      const value = given[parameter.name] ?? parameter.fallback;
      if (value === undefined) {
        const example = `--param ${parameter.name}=${parameter.example}`;
        throw new UsageError(
          `The saved query ${name} needs ${parameter.name}: ${parameter.description}. Give it: ${example}`,
        );
      }
      return [parameter.name, parameterValue(parameter.kind, value)];
    }),
  );
}

function parameterValue(kind: "country" | "name" | "number", value: unknown): unknown {
  const text = String(value);
  if (kind === "name" || text === "") return text;
  if (kind === "country") return /^[a-z]{2}$/i.test(text) ? text.toUpperCase() : codeOf(text);
  if (!/^\d+$/.test(text)) throw new UsageError(`"${text}" is no whole number. Give one.`);
  return Number(text);
}

function codeOf(name: string): string {
  const code = ["de", "en"]
    .map((language) => countries.getSimpleAlpha2Code(name, language))
    .find((each) => each !== undefined);
  if (code) return code;
  throw new UsageError(`No country is called "${name}". Give its ISO 3166-1 code, such as NO.`);
}
