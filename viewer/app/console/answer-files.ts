import type { QueryAnswer } from "../../api/query-contract.ts";
import { csvLine } from "../export/csv-line.ts";
import { isQueryItem } from "../scene/scene-from-rows.ts";

/** The answer for a spreadsheet: one line a row, names for nodes, ids for edges. */
export function answerToCsv({ columns, rows }: QueryAnswer): string {
  return [columns, ...rows.map((row) => row.map(cellText))].map(csvLine).join("");
}

export const answerToJson = ({ columns, rows, truncated }: QueryAnswer): string =>
  JSON.stringify({ columns, rows, truncated }, null, 1);

/** A value as one line of text. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (isQueryItem(value)) {
    if (value.kind === "edge") return value.id;
    const { name, title } = value.properties;
    return String(name ?? title ?? value.id);
  }
  if (Array.isArray(value)) return value.map(cellText).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
