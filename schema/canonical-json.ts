import { createHash } from "node:crypto";

/** JSON with object keys in code-unit order and no `undefined`: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const items = value as Readonly<Record<string, unknown>>;
    const entries: string[] = [];
    for (const key of Object.keys(items).sort()) {
      if (items[key] === undefined) continue;
      entries.push(`${JSON.stringify(key)}:${canonicalJson(items[key])}`);
    }
    return `{${entries.join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/** SHA-256 in hexadecimal of the UTF-8 bytes. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
