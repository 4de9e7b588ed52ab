import { normaliseName, wordOverlap } from "../../ingest/evaluation/compare-names.ts";
import type { PredictedEntity, Prediction } from "../../ingest/evaluation/prediction.ts";
import type { Construction, End, ExpectedFact } from "./construction.ts";

const SCORED = [
  "SIGNED",
  "ATTENDED",
  "COVERS",
  "REPRESENTS",
  "HOLDS_OFFICE_AT",
  "SIGNED_IN",
  "TOOK_PLACE_IN",
];

export type ConstructionScore = {
  /** Facts that a reader must find. */
  readonly owed: number;
  readonly found: number;
  /** Facts that were read and are either found or wrong. */
  readonly predicted: number;
  readonly statusRight: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly wrongStatus: readonly string[];
  /** Planned or denied, but read as happened. */
  readonly madeUp: readonly string[];
};

type PredictedFact = {
  readonly type: string;
  readonly from: PredictedEntity;
  readonly to: PredictedEntity;
  readonly status: string;
};

/**
 * Compares what was read in a construction with what it states. Names are compared loosely (see
 * `isSameEnd`); facts that the guidelines leave open, a merely agreed or negotiated SIGNED, and a
 * country as a place are neither owed nor wrong.
 */
export function scoreConstruction(
  { facts: expected }: Construction,
  prediction: Prediction,
): ConstructionScore {
  const predicted = predictedFacts(prediction);
  const taken = new Map<ExpectedFact, PredictedFact>();
  const wrong: PredictedFact[] = [];
  for (const isStatusAsked of [true, false]) {
    for (const fact of predicted) {
      if ([...taken.values()].includes(fact)) continue;
      const match = expected.find(
        (candidate) =>
          !taken.has(candidate) &&
          isSameEdge(candidate, fact) &&
          (!isStatusAsked || isStatusOf(candidate, fact)),
      );
      if (match) taken.set(match, fact);
      else if (!isStatusAsked) wrong.push(fact);
    }
  }
  const found = [...taken].filter(([fact]) => !isOpen(fact));
  const wrongStatus = [...taken].filter(([fact, read]) => !isStatusOf(fact, read));
  const owed = expected.filter((fact) => !isOpen(fact));
  return {
    owed: owed.length,
    found: found.length,
    predicted: found.length + wrong.length,
    statusRight: found.filter(([fact, read]) => isStatusOf(fact, read)).length,
    missed: owed.filter((fact) => !taken.has(fact)).map(describe),
    wrong: wrong.map(describe),
    wrongStatus: wrongStatus.map(([fact, read]) => `${describe(fact)}, not ${read.status}`),
    madeUp: wrongStatus.filter(([, { status }]) => status === "happened").map(([f]) => describe(f)),
  };
}

function predictedFacts({ entities, facts }: Prediction): readonly PredictedFact[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return facts.flatMap(({ type, from, to, status = "happened" }) => {
    const [source, target] = [byId.get(from), byId.get(to)];
    if (!source || !target || !SCORED.includes(type)) return [];
    if (type.endsWith("_IN") && target.type === "Country") return [];
    return [{ type, from: source, to: target, status }];
  });
}

const isOpen = ({ optional, mode }: ExpectedFact) =>
  optional === true || mode === "agreed" || mode === "negotiated";

const isStatusOf = (expected: ExpectedFact, { status }: PredictedFact) =>
  status === expected.status || status === expected.orStatus;

const isSameEdge = (expected: ExpectedFact, read: PredictedFact) =>
  expected.type === read.type &&
  isSameEnd(expected.from, read.from) &&
  isSameEnd(expected.to, read.to);

/**
 * Countries by code; anything else by a name or alias that is the same without case, articles and
 * endings, or of which one holds all words of the other. A topic may be at most four words longer.
 */
export function isSameEnd(expected: End, read: PredictedEntity): boolean {
  if (expected.type !== read.type) return false;
  if (expected.type === "Country") return expected.countryCode === read.countryCode;
  const wanted = stems(expected.name);
  return [read.name, ...(read.aliases ?? [])].some((name) => {
    const words = stems(name);
    if (words.length === 0) return false;
    if (wordOverlap(wanted.join(" "), words.join(" ")) >= 0.6) return true;
    const isWithin = (inner: readonly string[], outer: readonly string[]) =>
      inner.every((word) => outer.includes(word));
    if (!isWithin(wanted, words) && !isWithin(words, wanted)) return false;
    return expected.type !== "Topic" || words.length <= wanted.length + 4;
  });
}

const stems = (name: string): readonly string[] =>
  normaliseName(name)
    .split(/[\s–-]+/)
    .filter((word) => word !== "")
    .map((word) => (word.length > 4 ? word.replace(/(?:e|en|em|er|es|s|n)$/, "") : word));

const describe = ({
  type,
  from,
  to,
  status,
}: {
  readonly type: string;
  readonly from: { readonly name: string };
  readonly to: { readonly name: string };
  readonly status: string;
}) => `${type} ${from.name} → ${to.name} (${status})`;
