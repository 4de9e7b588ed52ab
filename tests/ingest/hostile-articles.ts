import fc from "fast-check";

const GERMAN = [
  "Norwegen und Kanada haben in Bergen ein Fischereiabkommen über Kabeljau unterzeichnet.",
  "Präsidentin Anna Berg (Norwegen) traf den kanadischen Premier Paul Roy, der das Abkommen lobte.",
  "„Wir sind froh“, sagte Berg. „Es war ein gutes Treffen.“",
  "Nach Angaben des norwegischen Außenministeriums umfasst die Vereinbarung Forschung, Fang und Schutz.",
  "An dem Gipfel in Oslo nehmen weder Island noch die EU teil.",
  "NATO-Generalsekretär Jon Dahl sagte seine Teilnahme am EU-Kanada-Gipfel ab.",
  "Bei der Unterzeichnung am 3. Mai waren z. B. Außenminister Dr. Per Lund und seine Amtskollegin anwesend.",
  "Der Minister dementierte, dass beide Länder das Abkommen unterzeichnet hätten.",
];
const ENGLISH = [
  "Foreign Minister Anna Berg of Norway will sign the treaty in Ottawa, the government said.",
  "The agreement between Chile and Peru, signed in Lima, covers fishing and trade.",
  "“We are glad,” said Prime Minister Paul Roy. “It was a good meeting.”",
  "Neither Iceland nor the E.U. attended last week's summit at St. John's, according to Mr. Dahl.",
  "The two presidents denied that a memorandum of understanding had been signed on 31 February.",
];
const FRENCH = ["Le Chili signera un traité avec le Pérou.", "L'accord n'a pas été signé à Lima."];
const NAMES = [
  "Anna Berg",
  "JON DAHL",
  "Paul Roy",
  "Norwegen",
  "Kanada",
  "E.U.",
  "Universität Oslo",
  "O'Neill",
  "van der Ploeg",
];
const QUOTES = ["„“", "“”", "»«", "«»", "‚‘", "‘’", "‹›", "''", '""', "``", "「」", "„”"];

const sentence = fc.constantFrom(...GERMAN, ...ENGLISH, ...FRENCH);
const one = <Item>(...items: readonly Item[]) => fc.constantFrom(...items);

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 });

/** What news pages hold besides plain paragraphs. */
const block: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: paragraph.map((sentences) => sentences.join(" ")), weight: 6 },
  {
    arbitrary: paragraph.map((sentences) => sentences.join(" ").replace(/[.!?](?=\s|$)/g, "")),
    weight: 1,
  },
  { arbitrary: sentence.map((text) => text.toUpperCase()), weight: 1 },
  {
    arbitrary: fc
      .tuple(
        fc.array(fc.array(one(...NAMES, "12,5", "–", "")), { maxLength: 5 }),
        one("\t", " | ", ";"),
      )
      .map(([rows, separator]) => rows.map((cells) => cells.join(separator)).join("\n")),
    weight: 1,
  },
  {
    arbitrary: fc.array(one(...NAMES), { maxLength: 30 }).map((names) => names.join(", ")),
    weight: 1,
  },
  {
    arbitrary: fc
      .array(fc.tuple(one("BERG", "Q", "Moderator", "A", "Roy (Kanada)"), sentence), {
        maxLength: 4,
      })
      .map((turns) => turns.map(([speaker, text]) => `${speaker}: ${text}`).join("\n")),
    weight: 1,
  },
  {
    arbitrary: one("RELATED POST", "Lesen Sie auch:", "© dpa", "* * *", "1.", "I.", "---"),
    weight: 1,
  },
);

type Change = (text: string) => string;

/** A change at every nth place that the expression finds, so that changes differ in how dense they are. */
const some =
  (expression: RegExp, replace: Change, every: number): Change =>
  (text) => {
    let count = 0;
    return text.replace(expression, (found) => (count++ % every === 0 ? replace(found) : found));
  };

const CONFUSED: Readonly<Record<string, string>> = {
  m: "rn",
  l: "1",
  o: "0",
  ü: "ii",
  ß: "B",
  h: "li",
  e: "c",
};

const change: fc.Arbitrary<Change> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...QUOTES), fc.nat(700))
  .chain(([every, quotes, place]) =>
    fc.constantFrom<Change>(
      (text) => text.normalize("NFD"),
      some(/\p{L}(?=\p{L}{3})/gu, (letter) => `${letter}\u00ad`, every),
      some(/\p{L}(?=\p{L}{2})/gu, (letter) => `${letter}\u200b`, every),
      some(/ /g, () => "\u00a0", every),
      some(/ /g, () => "\n", every * 3),
      some(/\p{L}(?=\p{L}{3})/gu, (letter) => `${letter}-\n`, every * 5),
      some(/[mloüßhe]/g, (letter) => CONFUSED[letter]!, every * 3),
      some(/\b\p{Lu}/gu, (letter) => `\u202e${letter}\u202c`, every),
      some(/[„“”»«]/g, () => quotes[place % quotes.length]!, 1),
      some(/[.,]/g, () => "", every),
      some(/\p{L}+/gu, (word) => word.toUpperCase(), every),
      some(/\p{L}+/gu, (word) => word.toLowerCase(), every),
      (text) => text.replaceAll("\n", "\r\n"),
      (text) => text.slice(0, place) + text.slice(place + every),
      (text) => text.slice(0, place) + text.slice(place - (place % 40)),
    ),
  );

const NOISE = [
  "\ufeff",
  "\u2028",
  "e\u0301",
  "𝔄",
  "🙂",
  "\ud800",
  "‘s",
  "§",
  "|",
  "UND",
  "US-",
  "(",
  ")",
  "»",
  '"',
  "\u0000",
  "А",
];
const noise = fc.record({ at: fc.nat(2000), text: fc.constantFrom(...NOISE), cut: fc.nat(6) });

/**
 * Texts as they come from bad sources: German, English and French in one, headlines in capitals, tables, lists
 * of names, transcripts, misread letters, missing full stops, quotation marks of every kind, decomposed letters
 * and characters that nobody sees; and texts that are no language at all.
 */
export const hostileArticles: fc.Arbitrary<string> = fc.oneof(
  {
    arbitrary: fc
      .tuple(
        fc.array(block, { minLength: 1, maxLength: 5 }),
        fc.array(change, { maxLength: 3 }),
        fc.array(noise, { maxLength: 8 }),
      )
      .map(([blocks, changes, noises]) => {
        let text = changes.reduce((changed, apply) => apply(changed), blocks.join("\n\n"));
        for (const { at, text: sign, cut } of noises) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + sign + text.slice(place + cut);
        }
        return text.toWellFormed();
      }),
    weight: 9,
  },
  {
    arbitrary: fc.string({ unit: "binary", maxLength: 300 }).map((text) => text.toWellFormed()),
    weight: 1,
  },
);
