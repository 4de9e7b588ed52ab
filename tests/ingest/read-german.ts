import { createReader } from "../../ingest/read-article.ts";

const reader = await createReader({ recogniser: "tagger" });

/** Facts of a German text as "TYPE from > to (status)". */
export function readGerman(text: string): string[] {
  const { entities, facts } = reader.readSync({ text, metadata: { language: "de" } });
  const name = (id: string) => entities.find((entity) => entity.id === id)!.name;
  return facts.map(
    ({ type, from, to, status }) => `${type} ${name(from)} > ${name(to)} (${status})`,
  );
}
