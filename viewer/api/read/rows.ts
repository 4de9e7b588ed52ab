import type { Row } from "../../../graph/cypher/statement.ts";
import type { ReadStore } from "./read-store.ts";

export type { Row };

/** Runs one of our own statements. */
export const readRows = (
  store: ReadStore,
  text: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<readonly Row[]> => store.read({ text, parameters });

export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

export const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);

export const numbersOf = (value: unknown): readonly number[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "number") : [];
