import { nodeName } from "../i18n/node-name.ts";
import { dictionaryOf, formatDate, type Language } from "../i18n/translate.ts";
import { labelText } from "../scene/label-text.ts";
import { type EdgeRow, edgeRows } from "./edge-rows.ts";
import type { ExportedScene } from "./export-scene.ts";

/** A report in words, before any page is set: facts with their sentences, sentences with their sources. */
export type Report = {
  readonly summary: string;
  readonly facts: readonly ReportFact[];
  /** Facts beyond the limit. */
  readonly omitted: number;
  readonly sources: readonly ReportSource[];
};

export type ReportFact = {
  readonly headline: string;
  /** Status, kind of signing, number of sources. */
  readonly remarks: string;
  readonly sentences: readonly {
    readonly text: string;
    /** Number of its source. */
    readonly source: number;
    readonly remarks: string;
  }[];
};

export type ReportSource = { readonly number: number; readonly text: string; readonly url: string };

/** Facts of one report; a longer one is no longer read. */
const MOST_FACTS = 500;

/** What is on screen as a report: best supported facts first, every sentence with a citation. */
export function reportOf(scene: ExportedScene, language: Language): Report {
  const words = dictionaryOf(language);
  const { graph, look } = scene;
  const rowOf = new Map(edgeRows(scene).map((row) => [row.edge.id, row]));
  const keys = [...look.visibility.facts].sort(
    (a, b) => graph.getEdgeAttribute(b, "sources") - graph.getEdgeAttribute(a, "sources"),
  );
  const sources = new Map<string, ReportSource>();
  const cite = ({ edge, source }: EdgeRow): number => {
    const known = sources.get(edge.article);
    if (known) return known.number;
    const number = sources.size + 1;
    const date = source.publishedAt && formatDate(source.publishedAt, language);
    const text = [source.title, source.publisher, date].filter(Boolean).map(labelText).join(", ");
    sources.set(edge.article, { number, text, url: source.url });
    return number;
  };
  const facts = keys.slice(0, MOST_FACTS).map((key): ReportFact => {
    const fact = graph.getEdgeAttributes(key);
    const [from = "", to = ""] = graph
      .extremities(key)
      .map((id) => nodeName(graph.getNodeAttributes(id), language));
    const rows = fact.edges.flatMap(({ id }) => rowOf.get(id) ?? []);
    const role = rows.find((row) => row.role)?.role;
    return {
      headline: `${from} ${words.edgeTypes[fact.type]} ${to}`,
      remarks: [
        fact.status === "happened" ? "" : words.statuses[fact.status],
        role && labelText(role),
        fact.sources === 1 ? words.evidence.single : words.evidence.sources(fact.sources),
      ]
        .filter(Boolean)
        .join(" · "),
      sentences: rows.flatMap((row) =>
        row.evidence.map(({ sentence, rule }) => ({
          text: sentence,
          source: cite(row),
          remarks: [row.speaker && `${words.evidence.saidBy} ${labelText(row.speaker)}`, rule]
            .filter(Boolean)
            .join(" · "),
        })),
      ),
    };
  });
  return {
    summary: words.canvas.shown(look.visibility.nodes.size, look.visibility.facts.size),
    facts,
    omitted: Math.max(0, keys.length - MOST_FACTS),
    sources: [...sources.values()],
  };
}
