import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "./chart.ts";

/** Where a phrase begins, with the body in front of its name: "the G20 | summit". */
export function startWithBody({ phraseAt }: Chart, phrase: Phrase): number {
  const body = phraseAt[phrase.from - 1];
  return body?.owner === phrase && body.ownerPreposition === "name" ? body.from : phrase.from;
}
