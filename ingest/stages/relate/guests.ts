import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chains } from "../resolve/chain.ts";
import { referents } from "../resolve/referents.ts";
import type { DraftFact } from "./draft-fact.ts";
import { isGenitiveInside } from "./find-ends.ts";

export const GUEST = {
  function: "subject",
  types: ["Official", "Country", "Institution"],
} as const;

export const PRESENT =
  /^(?:anwesend|zugegen|beigewohnt|vertreten|beteiligt|dabei|present|attendance|absent)$/;

export const isBare = (chart: Chart, phrase: Phrase) =>
  phrase.preposition === undefined &&
  phrase.owner === undefined &&
  !isGenitiveInside(chart, phrase);

/** ATTENDED of everyone whom the guests stand for; `confidence` is that of the reading alone. */
export const attendances = (
  guests: readonly Phrase[],
  seen: Pick<DraftFact, "to" | "status" | "triggers" | "rule" | "confidence">,
  chart: Chart,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] =>
  guests.flatMap((guest) =>
    referents(guest, chains, charts).map(({ chain, confidence }) => ({
      ...seen,
      type: "ATTENDED" as const,
      from: chain,
      sentence: chart.sentence.index,
      confidence: seen.confidence * confidence,
    })),
  );
