import type { ArticleInput } from "../../ingest/article-input.ts";
import { ENGLISH, expand, GERMAN, type Grammar } from "./article-grammar.ts";
import { randomNumbers } from "./random.ts";

type Words = {
  readonly grammar: Grammar;
  readonly countries: readonly string[];
  readonly cities: readonly string[];
  readonly topics: readonly [readonly string[], readonly string[]];
  readonly date: (day: number, month: number, year: number) => string;
};

const MONTHS = {
  de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(
    " ",
  ),
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
};

const WORDS: Readonly<Record<"de" | "en", Words>> = {
  de: {
    grammar: GERMAN,
    countries:
      "Norwegen Island Schweden Finnland Dänemark Estland Lettland Litauen Polen Portugal Spanien Griechenland Österreich Kanada Japan Indien Brasilien Chile Kenia Ghana Marokko Ägypten Vietnam Neuseeland".split(
        " ",
      ),
    cities:
      "Oslo Reykjavík Stockholm Helsinki Kopenhagen Tallinn Riga Vilnius Warschau Lissabon Madrid Athen Wien Ottawa Tokio Nairobi Accra Rabat Kairo Hanoi".split(
        " ",
      ),
    topics: [
      "erneuerbare grenznahe maritime digitale ländliche gemeinsame klinische öffentliche städtische kulturelle".split(
        " ",
      ),
      "Fischerei Energie Forschung Bildung Seefahrt Landwirtschaft Raumfahrt Datennutzung Wasserversorgung Küstenwache Hafenlogistik Medizin".split(
        " ",
      ),
    ],
    date: (day, month, year) => `${day}. ${MONTHS.de[month]} ${year}`,
  },
  en: {
    grammar: ENGLISH,
    countries:
      "Norway Iceland Sweden Finland Denmark Estonia Latvia Lithuania Poland Portugal Spain Greece Austria Canada Japan India Brazil Chile Kenya Ghana Morocco Egypt Vietnam Australia".split(
        " ",
      ),
    cities:
      "Oslo Reykjavik Stockholm Helsinki Copenhagen Tallinn Riga Vilnius Warsaw Lisbon Madrid Athens Vienna Ottawa Tokyo Nairobi Accra Rabat Cairo Hanoi".split(
        " ",
      ),
    topics: [
      "renewable coastal maritime digital rural joint clinical public urban cultural".split(" "),
      "fisheries energy research education shipping farming spaceflight data water rescue logistics medicine".split(
        " ",
      ),
    ],
    date: (day, month, year) => `${MONTHS.en[month]} ${day}, ${year}`,
  },
};

const GIVEN =
  "Lars Ingrid Jonas Elena Pedro Amina Kofi Yuki Marta Tomas Nadia Erik Sofia Ivan Leila Hugo".split(
    " ",
  );
const ONSETS =
  "Bar Bren Cal Dor Drei Eld Fal Fen Gar Gun Hal Hol Jas Kar Kel Lin Lom Mar Mor Nor Oll Ost Per Quin Ram Ros Sand Sel Stav Thor Tor Ull Var Vik Wal Wes Yor Zan Zel".split(
    " ",
  );
const ENDINGS =
  "acz ano berg by cu dahl dottir en er esen escu etti feld gren holm ica ino kowa land lund mann mark nen ov quist rup sen stad vic wick".split(
    " ",
  );

const PEOPLE_OF_A_COUNTRY = 400;

/** Those who act for each country, by its place in the list: the same people in every run. */
const PEOPLE: readonly (readonly string[])[] = WORDS.en.countries.map((_, country) => {
  const random = randomNumbers(country);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  return Array.from(
    { length: PEOPLE_OF_A_COUNTRY },
    () => `${pick(GIVEN)} ${pick(ONSETS)}${pick(ENDINGS)}`,
  );
});

/**
 * Articles from a grammar, German and English in turn, the same for the same seed. Countries recur, and
 * their people as in the news: some often, most hardly ever, and now and then a namesake from elsewhere.
 * Dates and numbers vary, so that no text is another's copy.
 */
export function* generateArticles(count: number, seed = 1): Generator<ArticleInput> {
  const random = randomNumbers(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const skewed = <T>(from: readonly T[]): T => from[Math.floor(random() ** 2 * from.length)] as T;
  for (let index = 0; index < count; index++) {
    const language = index % 2 === 0 ? "de" : "en";
    const { grammar, countries, cities, topics, date } = WORDS[language];
    const first = pick(countries);
    const second = pick(countries.filter((country) => country !== first));
    const personOf = (country: string) =>
      skewed(PEOPLE[countries.indexOf(country)] as readonly string[]);
    const month = whole(0, 11);
    const year = whole(1995, 2026);
    const topic = () => `${pick(topics[0])} ${pick(topics[1])}`;
    const values: Grammar = {
      ...grammar,
      A: [first],
      B: [second],
      city: [pick(cities)],
      place_name: [pick(cities), `${pick(ONSETS)}${pick(ENDINGS)}`],
      person_a: [personOf(first)],
      person_b: [personOf(second)],
      person_c: [personOf(first)],
      date: [date(whole(1, 28), month, year)],
      topic: Array.from({ length: 4 }, topic),
      number: Array.from({ length: 8 }, () => `${whole(2, 900)}`),
    };
    yield {
      text: `${expand(values, "title", pick)}\n\n${expand(values, "text", pick)}\n`,
      metadata: {
        key: `generated-${seed}-${index}`,
        language,
        publishedAt: `${year}-${String(month + 1).padStart(2, "0")}-28`,
      },
    };
  }
}
