import type { Phrase } from "../../lexicon/phrase.ts";
import { isFiniteVerb } from "../../lexicon/word-class.ts";
import type { Chart } from "../phrases/chart.ts";

/** "the embassy in Rome": where a body has its seat, not where something was done. */
export const isSeat = (chart: Chart, phrase: Phrase) =>
  phrase.kind === "Place" &&
  (/^(?:embassy|consulate|university|institute|headquarters)$/.test(
    chart.tokens[phrase.from - 2]?.lower ?? "",
  ) ||
    isSeatOfSubject(chart, phrase));

/** "Die Regierung in Berlin unterzeichnete": before the verb, the place belongs to the noun before it. */
function isSeatOfSubject(chart: Chart, place: Phrase): boolean {
  const { tokens, pack, phraseAt } = chart;
  if (pack.code !== "de" || place.preposition !== "in") return false;
  if (place.group && place.group !== place)
    return place.group.kind === "Place" && isSeatOfSubject(chart, place.group);
  const body = phraseAt[place.from - 2];
  if (body?.kind === "Institution") {
    const verb = tokens[body.from - 1];
    return body.generic === true || verb === undefined || !isFiniteVerb(verb, pack);
  }
  if (MISSION.test(tokens[place.from - 2]?.lower ?? "")) return true;
  let end = place.to;
  while (pack.conjunctions.has(tokens[end]?.lower ?? "") || tokens[end]?.text === ",") {
    const next = phraseAt[end + 1];
    if (next?.group !== place) break;
    end = next.to;
  }
  const noun = tokens[place.from - 2];
  const isVerb = tokens[end] !== undefined && isFiniteVerb(tokens[end]!, pack);
  if (!noun || !isVerb || !/^\p{Lu}/u.test(noun.text)) return false;
  return body === undefined
    ? !pack.dateWords.weekdays.has(noun.lower) &&
        noun.kind === "word" &&
        !pack.stopNames.has(noun.lower)
    : body.kind === "Place";
}

/** "die UN-Mission in Lima": those who are sent to a place and stay there. */
const MISSION = /(?:-mission|botschaft|vertretung|(?:friedens|schutz)truppe|hauptquartier)$/;
