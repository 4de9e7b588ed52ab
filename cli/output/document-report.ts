import type { DocumentGraph } from "../../schema/document-graph.ts";
import { ENTITY_TYPES } from "../../schema/node-types.ts";
import type { Output } from "./output.ts";
import { safeLine, shorten } from "./safe-text.ts";
import { sentenceList } from "./sentence-list.ts";
import { renderTable } from "./table.ts";
import { colorOf } from "./type-colors.ts";

const LONGEST_CELL = 240;

/** What one article says, for people: its entities, then each sentence with what it states. */
export function documentReport(document: DocumentGraph, output: Output): string {
  const sections = [
    header(document, output),
    entityTable(document, output),
    sentenceList(document, output),
    coverageLine(document),
  ];
  return sections.filter((section) => section !== "").join("\n\n");
}

const cell = (text: string) => shorten(safeLine(text), LONGEST_CELL);

const options = ({ width, colors }: Output) => ({ width, heading: colors.dim });

function header({ article }: DocumentGraph, { colors }: Output): string {
  const { title, publisher, publishedAt, language, id } = article;
  const details = [publisher, publishedAt, language, id].filter((each) => each !== undefined);
  return `${colors.bold(cell(title) || "(no title)")}\n${colors.dim(cell(details.join(" · ")))}`;
}

function entityTable({ entities }: DocumentGraph, output: Output): string {
  if (entities.length === 0) return "No entity is known to be in the text.";
  const { colors } = output;
  const rows = ENTITY_TYPES.flatMap((type) =>
    entities
      .filter((entity) => entity.type === type)
      .map(({ name, aliases, mentions, role, kind, countryCode }) => [
        colorOf(colors, type)(type),
        colors.bold(cell(name)),
        String(mentions.length),
        cell(role ?? kind ?? countryCode ?? ""),
        cell(aliases.filter((alias) => alias !== name).join(", ")),
      ]),
  );
  const columns = [
    { head: "entity" },
    { head: "name", grows: true },
    { head: "named", align: "right" as const },
    { head: "office, kind or code", grows: true },
    { head: "also as", grows: true },
  ];
  return renderTable(columns, rows, options(output));
}

function coverageLine({ coverage }: DocumentGraph): string {
  const { sentences, sentencesRead, missed, skipped } = coverage;
  const lines = [
    `${sentencesRead} of ${sentences} sentences stated something; ${missed.length} with a trigger word and known names were not understood.`,
    ...skipped.map((what) => `Skipped: ${safeLine(what)}`),
  ];
  return lines.join("\n");
}
