import type { EdgeType } from "../schema/edge-types.ts";
import { type Evidence, type Fact, MODES, type Status } from "../schema/fact.ts";
import type { GraphEdge } from "../schema/graph.ts";
import { edgeId } from "../schema/ids.ts";
import { withoutAbsent } from "./contribution.ts";
import { isMoreTelling, type Properties } from "./join-entity.ts";

/** One edge per (from, type, to, status): facts that differ in less are its further evidence. */
export function factEdges(article: string, text: string, facts: readonly Fact[]): GraphEdge[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const id = edgeId(fact.from, fact.type, fact.to, article, fact.status);
    groups.set(id, [...(groups.get(id) ?? []), fact]);
  }
  return [...groups].map(([id, group]) => {
    const { type, from, to, status } = group[0] as Fact;
    const properties = {
      ...evidenceProperties(
        text,
        group.flatMap((fact) => fact.evidence),
      ),
      ...ownProperties(group),
    };
    return { id, type, from, to, article, status, properties };
  });
}

export function edge(
  type: EdgeType,
  ends: { readonly from: string; readonly to: string },
  article: string,
  properties: Properties,
  status: Status = "happened",
): GraphEdge {
  const { from, to } = ends;
  const id = edgeId(from, type, to, article, status);
  return { id, type, from, to, article, status, properties };
}

function ownProperties(facts: readonly Fact[]): Properties {
  const modes = facts.flatMap(({ mode }) => mode ?? []);
  const attributed = facts.map(({ attributedTo }) => attributedTo);
  return withoutAbsent({
    confidence: Math.max(...facts.map(({ confidence }) => confidence)),
    // What the article says by itself anywhere, it needs no source for.
    attributedTo: attributed.includes(undefined) ? undefined : mostTelling(attributed),
    mode: MODES.find((mode) => modes.includes(mode)),
    date: mostTelling(facts.map(({ date }) => date)),
    role: mostTelling(facts.map(({ role }) => role)),
  });
}

function mostTelling(values: readonly (string | undefined)[]): string | undefined {
  const given = values.filter((value) => value !== undefined) as string[];
  if (given.length === 0) return undefined;
  return given.reduce((best, value) => (isMoreTelling(best, value) ? best : value));
}

/** Parallel lists, one item per sentence, in the order of the text. */
export function evidenceProperties(text: string, evidence: readonly Evidence[]): Properties {
  const sorted = distinct(evidence).sort(
    (a, b) => a.start - b.start || a.end - b.end || compare(key(a), key(b)),
  );
  const extractors = sorted.map(({ extractor }) => extractor);
  return {
    sentences: sorted.map(({ sentence }) => sentence),
    starts: sorted.map(({ start }) => start),
    ends: sorted.map(({ end }) => end),
    triggers: sorted.map(({ triggers }) =>
      triggers.map(({ start, end }) => text.slice(start, end)).join(" … "),
    ),
    triggerSpans: sorted.map(({ triggers }) =>
      triggers.map(({ start, end }) => `${start}-${end}`).join(" "),
    ),
    rules: sorted.map(({ rule }) => rule),
    extractors,
    extractor: [...extractors].sort()[0] as string,
  };
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((item) => [key(item), item])).values()];
}

const key = ({ start, end, rule, extractor, triggers }: Evidence) =>
  JSON.stringify([start, end, rule, extractor, triggers.map((span) => [span.start, span.end])]);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
