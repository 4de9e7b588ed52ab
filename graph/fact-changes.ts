import type { DocumentGraph } from "../schema/document-graph.ts";
import type { FactType } from "../schema/edge-types.ts";
import type { Status } from "../schema/fact.ts";

/** A fact in words: its ends by their names in the article. */
export type FactSummary = {
  readonly type: FactType;
  readonly from: string;
  readonly to: string;
  readonly status: Status;
};

/** What a new version of an article changed. */
export type FactChanges = {
  readonly gained: readonly FactSummary[];
  readonly lost: readonly FactSummary[];
  /** Number of facts that both versions state. */
  readonly kept: number;
};

export function factChanges(
  before: DocumentGraph | undefined,
  after: DocumentGraph | undefined,
): FactChanges {
  const old = summaries(before);
  const now = summaries(after);
  return {
    gained: [...now].filter(([key]) => !old.has(key)).map(([, fact]) => fact),
    lost: [...old].filter(([key]) => !now.has(key)).map(([, fact]) => fact),
    kept: [...now.keys()].filter((key) => old.has(key)).length,
  };
}

function summaries(document: DocumentGraph | undefined): ReadonlyMap<string, FactSummary> {
  const names = new Map(document?.entities.map(({ id, name }) => [id, name]));
  const facts = (document?.facts ?? []).map(({ type, from, to, status }) => {
    const summary = { type, from: names.get(from) ?? from, to: names.get(to) ?? to, status };
    return [[type, from, to, status].join("\n"), summary] as const;
  });
  return new Map(facts.sort(([a], [b]) => (a < b ? -1 : 1)));
}
