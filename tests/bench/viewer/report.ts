import type { BenchmarkRow } from "../benchmark.ts";

export type Part = () => Promise<BenchmarkRow | readonly BenchmarkRow[]>;

export const atMost = (value: number, limit: number, unit: string, more = "") =>
  `at most ${limit}${unit}${value <= limit ? "" : ", MISSED"}${more}`;

/** Runs parts that take minutes one after the other; one that fails does not take the others with it. */
export async function runParts(parts: readonly Part[]): Promise<BenchmarkRow[]> {
  const rows: BenchmarkRow[] = [];
  for (const part of parts) {
    const found = await part().catch((error: Error): BenchmarkRow => {
      const [message = ""] = error.message.split("\n");
      return { what: "FAILED", value: Number.NaN, unit: "", note: message };
    });
    for (const row of [found].flat()) {
      rows.push(row);
      process.stderr.write(`${row.what}: ${row.value.toFixed(2)} ${row.unit} (${row.note})\n`);
    }
  }
  return rows;
}
