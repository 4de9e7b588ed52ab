import { integer } from "./driver.ts";

/** Properties that are numbers between whole ones; JavaScript cannot tell 1.0 from 1. */
const FLOATS = new Set(["confidence", "similarity"]);

/** Whole numbers become integers, which the driver would else send as floats. */
export function toParameters(value: unknown, key = ""): unknown {
  if (typeof value === "number") {
    return Number.isSafeInteger(value) && !FLOATS.has(key) ? integer(value) : value;
  }
  if (Array.isArray(value)) return value.map((item) => toParameters(item, key));
  if (value === null || typeof value !== "object" || !isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, toParameters(item, name)]),
  );
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
