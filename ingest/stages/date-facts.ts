import type { DateWords } from "../languages/date-words.ts";
import type { Chart } from "./phrases/chart.ts";
import type { DraftFact } from "./relate/draft-fact.ts";
import { type DateMention, resolveDates } from "./resolve-dates.ts";

const DATED = new Set(["SIGNED", "ATTENDED", "SIGNED_IN", "TOOK_PLACE_IN"]);
const FARTHEST = 90;

/** Gives facts the date that their sentence states nearest to the trigger; the future is planned. */
export function dateFacts(
  facts: readonly DraftFact[],
  charts: readonly Chart[],
  text: string,
  words: DateWords,
  publishedAt?: string,
): DraftFact[] {
  const bySentence = new Map<number, DateMention[]>();
  const datesOf = (sentence: number): DateMention[] => {
    const known = bySentence.get(sentence);
    if (known) return known;
    const { start, end } = charts[sentence]!.sentence;
    const dates = resolveDates(text, { start, end }, words, publishedAt);
    bySentence.set(sentence, dates);
    return dates;
  };
  return facts.map((fact) => {
    if (!DATED.has(fact.type)) return fact;
    const nearest = nearestDate(fact, datesOf(fact.sentence));
    if (!nearest) return fact;
    const isAhead =
      fact.status === "happened" &&
      publishedAt !== undefined &&
      nearest.date.length === 10 &&
      nearest.date > publishedAt.slice(0, 10);
    return { ...fact, date: nearest.date, ...(isAhead && { status: "planned" as const }) };
  });
}

function nearestDate(fact: DraftFact, dates: readonly DateMention[]): DateMention | undefined {
  const [trigger] = fact.triggers;
  if (!trigger) return undefined;
  const distance = ({ span }: DateMention) =>
    span.start > trigger.end ? span.start - trigger.end : trigger.start - span.end;
  const sorted = [...dates].sort(
    (a, b) => distance(a) - distance(b) || a.span.start - b.span.start,
  );
  const [best] = sorted;
  return best && distance(best) <= FARTHEST ? best : undefined;
}
