import type { DocumentGraph } from "../../schema/document-graph.ts";
import type { Fact, Statement } from "../../schema/fact.ts";
import type { Span } from "../../schema/span.ts";
import { highlight } from "./highlight.ts";
import type { Output } from "./output.ts";
import { safeLine } from "./safe-text.ts";
import { colorOf } from "./type-colors.ts";
import { wrap } from "./wrap.ts";

type Sentence = Span & {
  readonly triggers: Span[];
  /** What the sentence states, a line each. */
  readonly lines: string[];
};

/** Every sentence that states something, in the order of the text, with its facts and quotations. */
export function sentenceList(document: DocumentGraph, output: Output): string {
  const { facts, statements, article } = document;
  if (facts.length + statements.length === 0) return "No fact is stated that could be read.";
  const { colors, width } = output;
  const sentences = new Map<string, Sentence>();
  const sentenceAt = ({ start, end, triggers }: Span & { readonly triggers: readonly Span[] }) => {
    const key = `${start}-${end}`;
    const sentence = sentences.get(key) ?? { start, end, triggers: [], lines: [] };
    sentences.set(key, sentence);
    sentence.triggers.push(...triggers);
    return sentence;
  };
  const nameOf = nameIn(document, output);
  for (const fact of facts) {
    for (const evidence of fact.evidence) {
      sentenceAt(evidence).lines.push(factLine(fact, nameOf, output));
    }
  }
  for (const statement of statements) {
    sentenceAt(statement.evidence).lines.push(statementLine(statement, nameOf, output));
  }
  return [...sentences.values()]
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, triggers, lines }) => {
      const inside = triggers.map((trigger) => ({
        start: trigger.start - start,
        end: trigger.end - start,
        style: colors.underline,
      }));
      const text = article.text.slice(start, end).replace(/\s/g, " ");
      const stated = [...new Set(lines)].map((line) => wrap(line, width, 4, 4));
      return [wrap(highlight(text, inside), width), ...stated].join("\n");
    })
    .join("\n\n");
}

const nameIn = ({ entities }: DocumentGraph, { colors }: Output) => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return (id: string) => {
    const entity = byId.get(id);
    return entity ? colorOf(colors, entity.type)(safeLine(entity.name)) : safeLine(id);
  };
};

type NameOf = (id: string) => string;

function factLine(fact: Fact, nameOf: NameOf, { colors }: Output): string {
  const { type, from, to, status, mode, role, date, attributedTo } = fact;
  const statusColor = { happened: colors.green, planned: colors.yellow, denied: colors.red };
  const remarks = [
    statusColor[status](status),
    ...[mode, role, date].flatMap((each) => (each ? [safeLine(each)] : [])),
    ...(attributedTo ? [`according to ${nameOf(attributedTo)}`] : []),
  ];
  return `${nameOf(from)} ${colors.bold(type)} ${nameOf(to)}  ${remarks.join(", ")}`;
}

function statementLine(statement: Statement, nameOf: NameOf, { colors }: Output): string {
  const { by, about, direct, text } = statement;
  const verb = colors.bold(direct ? "said" : "said indirectly");
  const subject = about ? `  about ${nameOf(about)}` : "";
  return `${nameOf(by)} ${verb}${direct ? ` ${safeLine(text)}` : ""}${subject}`;
}
