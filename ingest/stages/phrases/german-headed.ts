import type { HeadNoun } from "../../languages/language-pack.ts";
import type { Chart } from "./chart.ts";

/** "geplante", "umstrittenes", "laufenden": a participle says what became of a deed, and is no name. */
const PARTICIPLE =
  /^(?:\p{Ll}{0,12}ge\p{Ll}{2,14}(?:t|en)|(?:ver|be|er|ent|zer|über|unter)\p{Ll}{3,14}(?:t|en)|\p{Ll}{2,14}iert|\p{Ll}{2,18}end)(?:e|er|es|en|em)$/u;
/** Adjectives that praise, date or measure a deed rather than name it. */
const PASSING =
  /^(?:direkt|umstritten|lang|hart|schwer|zäh|schwierig|endgültig|formell|förmlich|regelmäßig|ausführlich|intensiv|produktiv|konstruktiv|persönlich|privat|solch|einschlägig|bisherig|derzeitig|aktuell|ähnlich|möglich|eigen|separat|mündlich|schriftlich|öffentlich|ein-?jährig|zwei-?jährig|drei-?jährig|fünf-?jährig|zehn-?jährig|mehr-?jährig|lang-?jährig|langfristig|kurzfristig|ergebnislos|erfolgreich|erneut|neuerlich|stark|dick|umfangreich|\d{1,4}-?seitig|angeblich|mutmaßlich|eigentlich|ehrgeizig)/;

export const isPassing = (word: string) => PASSING.test(word) || PARTICIPLE.test(word);

/** Words that look like an agreement or event in German and are none. */
export function isNoDeed(chart: Chart, head: number, noun: HeadNoun, modifier: string): boolean {
  const { tokens, pack } = chart;
  const before = tokens[head - 1]?.lower ?? "";
  switch (noun.lemma) {
    case "Protokoll":
      return before === "zu"; // "gab er zu Protokoll"
    case "Essen": // "zu einem Essen", and not what one eats
      return !(
        /^(?:einem|gemeinsamen)$/.test(before) &&
        tokens.slice(Math.max(0, head - 4), head).some(({ lower }) => lower === "zu") &&
        /^(?:mittag|abend|)$/.test(modifier)
      );
    case "Letter":
      return tokens[head + 1]?.lower !== "of"; // of type
    case "Beratung":
      return !/beratungen$/.test(tokens[head]!.lower); // advice
    case "Empfang":
      return before === "in" || isBareNoun(before) || modifier !== ""; // of a radio
    case "Verhandlung":
      return modifier === "" && /verhandlung$/.test(tokens[head]!.lower); // before a court
    case "Versammlung":
      return (
        /^(?:national|bundes|general|voll|landes)$/.test(modifier) ||
        /^parlamentarisch/.test(before)
      );
    case "Gipfel":
      return (
        modifier === "" && before === "am" && !tokens.some(({ lower }) => TAKES_PART.test(lower))
      ); // of a mountain
    case "Gespräch":
      if (
        before === "das" &&
        /^(?:suchen|gesucht|sucht|suchte|suchten)$/.test(tokens[head + 1]?.lower ?? "")
      )
        return true;
      return before === "im" && tokens[head + 1]?.lower === "mit" && isInterview(chart, head + 2);
    default:
      return pack.privateWords.has(modifier);
  }
}

/** "nahm am Gipfel teil" */
const TAKES_PART = /^(?:teil|teiln\p{L}+|teilgenommen|mitwirk\p{L}+|beteilig\p{L}+)$/u;

/** "Empfang ist schlecht": without a determiner or adjective. */
const isBareNoun = (before: string) => !/(?:^|m|n|r|s|e)$/.test(before) || before === "";

const MEDIUM =
  /(?:agentur|zeitung|magazin|sender|rundfunk|fernsehen|radio|nachrichten|spiegel|presse|blatt|kurier|standard|anzeiger|bild|welt|dpa|apa|afp|reuters|ard|zdf|orf|srf|bbc|cnn)$/;

/** "im Gespräch mit der Zeitung X", "im Gespräch mit Reuters": what a journalist hears. */
function isInterview({ tokens, phraseAt }: Chart, from: number): boolean {
  for (let at = from; at < from + 4 && tokens[at]?.kind === "word"; at++) {
    if (phraseAt[at]?.kind === "Person" || phraseAt[at]?.kind === "Country") return false;
    if (MEDIUM.test(tokens[at]!.lower)) return true;
  }
  return false;
}
