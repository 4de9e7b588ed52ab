import { InvalidArgumentError } from "commander";

/** A whole number from `least` on, as the value of an option. */
export const wholeNumber =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (value: string): number => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most) {
      const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `${least} to ${most}`;
      throw new InvalidArgumentError(`Give a whole number, ${range}.`);
    }
    return number;
  };

/** Collects `--param name=value`; a value that is JSON is taken as such, anything else as text. */
export function parameter(
  value: string,
  collected: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const at = value.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("Write it as name=value.");
  return { ...collected, [value.slice(0, at)]: jsonOrText(value.slice(at + 1)) };
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
