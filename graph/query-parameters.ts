import { InvalidInputError } from "../schema/errors.ts";

const DEEPEST = 8;
const MOST_VALUES = 10_000;

/** Checks values that came from outside: plain JSON, finite, neither deep nor many. */
export function checkQueryParameters(
  parameters: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  let values = 0;
  const check = (value: unknown, depth: number): void => {
    values++;
    if (values > MOST_VALUES || depth > DEEPEST) {
      throw new InvalidInputError("The query's parameters are too many or too deeply nested.");
    }
    if (value === null || typeof value === "string" || typeof value === "boolean") return;
    if (typeof value === "number") {
      if (Number.isFinite(value)) return;
      throw new InvalidInputError("A parameter of the query is no finite number.");
    }
    if (Array.isArray(value)) {
      for (const item of value) check(item, depth + 1);
    } else if (isPlainObject(value)) {
      for (const item of Object.values(value)) check(item, depth + 1);
    } else {
      throw new InvalidInputError("The query's parameters must be plain JSON.");
    }
  };
  for (const value of Object.values(parameters)) check(value, 1);
  return parameters;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
