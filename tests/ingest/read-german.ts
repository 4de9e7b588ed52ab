import { createReader } from "../../ingest/read-article.ts";
import { factLines } from "./fact-lines.ts";

const reader = await createReader({ recogniser: "tagger" });

export const readGerman = (text: string) =>
  factLines(reader.readSync({ text, metadata: { language: "de" } }));
