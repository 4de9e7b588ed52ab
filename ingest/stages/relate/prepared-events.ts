import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";

/** "paving the way for the summit", "a framework for talks": what is prepared is still ahead. */
export const PREPARES =
  /^(?:preparations?|groundwork|ground|way|ways|framework|stage|path|foundations?|plans?|hopes?|door|road|agenda|date|dates|venue|proposals?|conditions|timetable|invitations?)$/;

/** Where a phrase begins, with the body in front of its name: "the G20 | summit". */
export function startWithBody({ phraseAt }: Chart, phrase: Phrase): number {
  const body = phraseAt[phrase.from - 1];
  return body?.owner === phrase && body.ownerPreposition === "name" ? body.from : phrase.from;
}
