import type { DocumentGraph } from "../../schema/document-graph.ts";

/** The facts of a document as "TYPE from > to (status)". */
export function factLines({ entities, facts }: DocumentGraph): string[] {
  const name = (id: string) => entities.find((entity) => entity.id === id)!.name;
  return facts.map(
    ({ type, from, to, status }) => `${type} ${name(from)} > ${name(to)} (${status})`,
  );
}
