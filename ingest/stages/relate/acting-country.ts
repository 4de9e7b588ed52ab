import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain } from "../resolve/chain.ts";

/** Heads of offices that a state has. */
export const OF_STATE =
  /^(?:(?:außen|innen|verteidigungs|finanz|wirtschafts|handels|justiz|energie|premier|vize|vizeaußen)?minister(?:in|s|n)?|ministerpräsident(?:en|in)?|(?:staats|vize|bundes)?präsident(?:en|in)?|(?:bundes)?kanzler(?:s|in)?|premiers?|regierungschef(?:s|in)?|staatschef(?:s|in)?|staatsoberhaupt(?:s|es)?)$/;

/** Sentences before the person's in which the country may act. */
const REACH = 2;

/** "Peru warnte vor X. … sagte Außenministerin Berg": she acts for the country that alone acts just before. */
export function actingCountry(person: Chain, charts: readonly Chart[]): string | undefined {
  if (charts[0]?.pack.code !== "de") return undefined;
  const claims = person.phrases.flatMap(({ offices }) => offices);
  if (claims.some(({ countries, institutions }) => countries.length + institutions.length > 0))
    return undefined;
  const phrase = person.phrases.find(({ offices }) =>
    offices.some(({ head, former }) => !former && OF_STATE.test(head)),
  );
  if (!phrase) return undefined;
  const titled = titledBefore(phrase, charts);
  if (titled) return titled;
  const { tokens } = charts[phrase.sentence]!;
  const isOblique = tokens
    .slice(Math.max(0, phrase.from - 1), phrase.from + 1)
    .some(({ lower }) => /^(?:dem|den|des)$/.test(lower));
  const isTied = /(?:en|em)$/.test(tokens[phrase.from - 1]?.lower ?? "");
  if (phrase.preposition !== undefined || phrase.owner || isOblique || isTied) return undefined;
  const codes = new Set(
    charts
      .slice(Math.max(0, phrase.sentence - REACH), phrase.sentence + 1)
      .flatMap(({ sentence }) =>
        sentence.phrases.filter(
          (other) =>
            isActing(other) && (other.sentence < phrase.sentence || other.to <= phrase.from),
        ),
      )
      .flatMap(({ code, countries }) => (code ? [code] : countries)),
  );
  const [only] = codes;
  if (codes.size !== 1 || only === "EU") return undefined;
  const named = charts
    .slice(Math.max(0, phrase.sentence - REACH), phrase.sentence + 1)
    .flatMap(({ nameAt }) => nameAt)
    .filter((name) => name?.type === "Country" || name?.type === "Demonym");
  const others = named.filter((name) => name!.code !== only && name!.code !== "EU");
  return others.length <= 1 ? only : undefined;
}

/** "Der norwegische Minister reist ab. … Minister Dahl": the one country whose such office is named before. */
function titledBefore({ sentence, offices }: Phrase, charts: readonly Chart[]): string | undefined {
  const head = offices[0]!.head.replace(/(?:in|s|n|en)$/, "");
  const codes = new Set(
    charts
      .slice(Math.max(0, sentence - REACH), sentence + 1)
      .flatMap(({ sentence: { phrases } }) => phrases)
      .filter(
        ({ kind, countries, determiner, lemma }) =>
          kind === "Office" &&
          countries.length === 1 &&
          determiner !== "indefinite" &&
          (lemma ?? "").replace(/in$/, "") === head,
      )
      .flatMap(({ countries }) => countries),
  );
  return codes.size === 1 ? [...codes][0] : undefined;
}

/** A country, or its government, that no preposition and no other noun governs. */
const isActing = ({ kind, preposition, owner, adjectival, name, countries }: Phrase) =>
  preposition === undefined &&
  owner === undefined &&
  ((kind === "Country" && !adjectival) ||
    (kind === "Institution" && countries.length === 1 && /regierung$/i.test(name)));
