import { parseArgs } from "node:util";
import { createReader } from "../../ingest/read-article.ts";
import { CONSTRUCTION_LANGUAGES, type Construction, readConstructions } from "./construction.ts";
import { type ConstructionScore, scoreConstruction } from "./score-construction.ts";

type Scored = { readonly construction: Construction; readonly score: ConstructionScore };

const { values: options } = parseArgs({
  options: {
    language: { type: "string" },
    group: { type: "string" },
    recogniser: { type: "string" },
    errors: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});

const reader = await createReader({
  recogniser: options.recogniser === "rules" ? "rules" : "tagger",
});
const results: Scored[] = [];
for (const language of CONSTRUCTION_LANGUAGES) {
  if (options.language !== undefined && options.language !== language) continue;
  for (const construction of readConstructions(language)) {
    if (options.group !== undefined && options.group !== construction.group) continue;
    const document = await reader.read({ text: construction.text, metadata: { language } });
    results.push({ construction, score: scoreConstruction(construction, document) });
  }
}
if (options.json)
  console.log(JSON.stringify(results.map(({ construction: { id }, score }) => ({ id, ...score }))));
else report(results);

function report(scored: readonly Scored[]): void {
  const groupOf = ({ construction: { id, group } }: Scored) => `${id.slice(0, 2)} ${group}`;
  for (const group of new Set(scored.map(groupOf))) {
    console.log(
      row(
        group,
        scored.filter((result) => groupOf(result) === group),
      ),
    );
  }
  console.log(row("all", scored));
  for (const { construction, score } of scored) {
    const errors = [
      ...score.missed.map((fact) => `missed  ${fact}`),
      ...score.wrong.map((fact) => `wrong   ${fact}`),
      ...score.wrongStatus.map((fact) => `status  ${fact}`),
    ];
    if (errors.length === 0) continue;
    console.log(options.errors ? `\n${construction.id}: ${construction.text}` : construction.id);
    if (options.errors) for (const error of errors) console.log(`  ${error}`);
  }
}

function row(name: string, members: readonly Scored[]): string {
  const sum = (count: (score: ConstructionScore) => number) =>
    members.reduce((total, { score }) => total + count(score), 0);
  const found = sum((score) => score.found);
  const share = (part: number, whole: number) =>
    whole === 0 ? "   –" : (part / whole).toFixed(2).padStart(4);
  return [
    name.padEnd(24),
    `texts ${String(members.length).padStart(3)}`,
    `facts ${String(sum((score) => score.owed)).padStart(3)}`,
    `P ${share(
      found,
      sum((score) => score.predicted),
    )}`,
    `R ${share(
      found,
      sum((score) => score.owed),
    )}`,
    `status ${share(
      sum((score) => score.statusRight),
      found,
    )}`,
    `read as happened though not: ${sum((score) => score.madeUp.length)}`,
  ].join("  ");
}
