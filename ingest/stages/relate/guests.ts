import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
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
