import type { Questions } from "../../api/query-contract.ts";

type Question = Questions["questions"][number];

/** A blank of a query: of a saved question, or any `$name` in the text. */
export type Blank = { readonly name: string; readonly example: string; readonly isNumber: boolean };

export function blanksOf(cypher: string, question: Question | undefined): readonly Blank[] {
  const known = (question?.parameters ?? []).map(({ name, kind, example, fallback }) => ({
    name,
    example: String(fallback || example),
    isNumber: kind === "number",
  }));
  const names = new Set([...cypher.matchAll(/\$(\w+)/g)].map(([, name]) => name!));
  for (const { name } of known) names.delete(name);
  const used = [...names].map((name) => ({ name, example: "", isNumber: false }));
  return [...known.filter(({ name }) => cypher.includes(`$${name}`)), ...used];
}

/** What was typed, else what the question falls back on, else its example; in free blanks, JSON counts. */
export function parametersOf(
  cypher: string,
  question: Question | undefined,
  given: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return Object.fromEntries(
    blanksOf(cypher, question).map(({ name }) => {
      const typed = given[name]?.trim() ?? "";
      const known = question?.parameters.find((parameter) => parameter.name === name);
      if (!known) return [name, jsonOr(typed)];
      const value = typed === "" ? (known.fallback ?? known.example) : typed;
      if (known.kind === "number") return [name, Number(value)];
      return [name, known.kind === "country" ? String(value).toUpperCase() : value];
    }),
  );
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
