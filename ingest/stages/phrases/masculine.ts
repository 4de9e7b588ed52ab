import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "./chart.ts";

const MASCULINE_DEED =
  /(?:gipfel|vertrag|pakt|deal|besuch|kongress|kontrakt|waffenstillstand|empfang|rat|bundestag|senat)$/;
const MASCULINE_COUNTRY =
  /^(?:irak|iran|kosovo|libanon|jemen|sudan|südsudan|tschad|oman|niger|vatikan)$/;

/** "am Montag der Gipfel", "in Wien der Präsident X": with a masculine noun "der" is no genitive. */
export function isMasculineSubject(chart: Chart, phrase: Phrase): boolean {
  const first = chart.tokens[phrase.from]!.lower;
  const head = chart.tokens[phrase.head]!.lower;
  if (first !== "der") return false;
  switch (phrase.kind) {
    case "Person":
      return phrase.offices.some(
        ({ head: office }) =>
          !/(?:in|en)$/.test(office) && chart.pack.offices.some((o) => office.endsWith(o)),
      );
    case "Agreement":
    case "Event":
      return !phrase.plural && MASCULINE_DEED.test(head);
    case "Country":
      return MASCULINE_COUNTRY.test(head);
    default:
      return false;
  }
}
