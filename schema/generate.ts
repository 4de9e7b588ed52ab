import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { documentGraphSchema } from "./document-graph-schema.ts";
import { ontologyTable } from "./ontology-table.ts";

/** The files in `docs/` that are made from the schema, by name. */
export function generatedDocs(): Record<string, string> {
  return {
    "document-graph.schema.json": `${JSON.stringify(documentGraphSchema(), null, 2)}\n`,
    "ontology.md": ontologyTable(),
  };
}

if (process.argv[1] === import.meta.filename) {
  const folder = path.resolve(import.meta.dirname, "../docs");
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(generatedDocs())) {
    writeFileSync(path.join(folder, name), content);
  }
}
