import { foldText } from "../../../schema/ids.ts";
import type { NameSpan, Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import { type Chain, Chains, mention } from "./chain.ts";

export type CountryNames = ReadonlyMap<string, string>;

/** Chains of countries, places, persons and institutions. */
export function resolveNames(charts: readonly Chart[], text: string, names: CountryNames): Chains {
  const chains = new Chains();
  resolveCountries(chains, charts, text, names);
  for (const { sentence } of charts) {
    for (const phrase of sentence.phrases) {
      if (phrase.kind === "Place") resolvePlace(chains, phrase, text);
    }
  }
  resolvePersons(chains, charts, text);
  resolveInstitutions(chains, charts, text);
  return chains;
}

export const countryChain = (chains: Chains, code: string): Chain | undefined =>
  chains.all.find((chain) => chain.type === "Country" && chain.code === code);

function resolveCountries(
  chains: Chains,
  charts: readonly Chart[],
  text: string,
  names: CountryNames,
): void {
  for (const { sentence, nameAt, tokens } of charts) {
    const phrases = new Map(
      sentence.phrases.filter((p) => p.kind === "Country").map((p) => [p.head, p]),
    );
    for (const name of new Set(nameAt)) {
      if (!name || (name.type !== "Country" && name.type !== "Demonym")) continue;
      const start = tokens[name.from]!.start;
      const end = name.prefixEnd ?? tokens[name.to - 1]!.end;
      const phrase = phrases.get(name.to - 1);
      const stand = phrase ?? { ...EMPTY, start, end, sentence: sentence.index };
      const code = name.code!;
      const chain =
        countryChain(chains, code) ??
        chains.create("Country", stand, { name: names.get(code) ?? name.name, code, lemma: code });
      if (phrase) chains.link(chain, phrase, text);
      else mention(chain, start, end, text);
      chain.lastSentence = Math.max(chain.lastSentence, sentence.index);
      if (name.second) countrySecond(chains, name, names, text);
    }
  }
}

const EMPTY: Phrase = {
  kind: "Country",
  sentence: 0,
  from: 0,
  to: 0,
  head: 0,
  start: 0,
  end: 0,
  name: "",
  determiner: "none",
  confidence: 0.95,
  offices: [],
  countries: [],
  topics: [],
};

function countrySecond(chains: Chains, name: NameSpan, names: CountryNames, text: string): void {
  const { code, start, end } = name.second!;
  const chain =
    countryChain(chains, code) ??
    chains.create(
      "Country",
      { ...EMPTY, start, end },
      { name: names.get(code) ?? name.second!.name, code, lemma: code },
    );
  mention(chain, start, end, text);
}

function resolvePlace(chains: Chains, phrase: Phrase, text: string): void {
  const found = chains.all.find((chain) => chain.type === "Place" && chain.name === phrase.name);
  const chain = found ?? chains.create("Place", phrase, phrase.code ? { code: phrase.code } : {});
  chains.link(chain, phrase, text);
}

function resolvePersons(chains: Chains, charts: readonly Chart[], text: string): void {
  const persons = charts.flatMap(({ sentence }) =>
    sentence.phrases.filter((p) => p.kind === "Person"),
  );
  const full = [...persons].sort(
    (a, b) => b.name.split(" ").length - a.name.split(" ").length || a.start - b.start,
  );
  const canonical = new Map<string, string>();
  for (const { name } of full) {
    if (canonical.has(name)) continue;
    const match = [...canonical.values()].filter((longer) => isSamePerson(name, longer));
    canonical.set(
      name,
      new Set(match).size === 1
        ? match[0]!
        : new Set(match).size > 1 && !name.includes(" ")
          ? match[0]!
          : name,
    );
  }
  for (const phrase of persons) {
    const name = canonical.get(phrase.name)!;
    const chain =
      chains.all.find((c) => c.type === "Official" && c.name === name) ??
      chains.create("Official", phrase, { name, countries: new Set() });
    chains.link(chain, phrase, text);
    chain.offices.push(...phrase.offices);
    if (phrase.honorific) {
      chain.honorific ??= phrase.honorific;
      const at = text.lastIndexOf(phrase.honorific, phrase.start);
      if (at >= 0 && phrase.start - at <= phrase.honorific.length + 3)
        chain.aliases.add(text.slice(at, phrase.end));
    }
    if (phrase.offices.some(({ head }) => /in$/.test(head))) chain.gender = "f";
    const gender = genderOf(phrase);
    if (gender) chain.gender ??= gender;
  }
}

/** What a title or office says of its holder in English. */
function genderOf({ honorific, offices }: Phrase): "m" | "f" | undefined {
  const words = [honorific?.toLowerCase() ?? "", ...offices.map(({ head }) => head)];
  if (words.some((word) => /^(?:mrs|ms|miss|lady|dame)\.?$|^(?:queen|princess)$|woman$/.test(word)))
    return "f";
  return words.some((word) =>
    /^(?:mr\.?|sir|lord|king|prince|pope|sultan|emir)$|[^o]man$/.test(word),
  )
    ? "m"
    : undefined;
}

function isSamePerson(short: string, long: string): boolean {
  const a = foldText(short).replace(/-/g, " ").split(" ");
  const b = foldText(long).replace(/-/g, " ").split(" ");
  const last = a.at(-1)!;
  const same = last === b.at(-1) || last.replace(/s$/, "") === b.at(-1);
  // "Sharma Oli" for "K P Sharma Oli": the end of the name, of more than one word
  if (a.length > 1 && a.length < b.length && b.slice(-a.length).join(" ") === a.join(" "))
    return true;
  if (a.length === 1) return same || (b.length <= 3 && a[0] === b[0]);
  return same && (a[0] === b[0] || (a[0]!.endsWith(".") && b[0]!.startsWith(a[0]![0]!)));
}

function resolveInstitutions(chains: Chains, charts: readonly Chart[], text: string): void {
  const short = new Map<string, Chain>();
  const deeds = new Set(
    charts.flatMap(({ sentence }) =>
      sentence.phrases.flatMap(({ kind, abbreviation }) =>
        kind === "Agreement" || kind === "Event" ? (abbreviation ?? []) : [],
      ),
    ),
  );
  for (const { sentence, nameAt, tokens } of charts) {
    for (const phrase of sentence.phrases) {
      if (phrase.kind !== "Institution" || deeds.has(phrase.name)) continue;
      const found =
        short.get(text.slice(phrase.start, phrase.end)) ?? findInstitution(chains, phrase, short);
      if (!found && phrase.name === "") continue;
      const chain = found ?? chains.create("Institution", phrase);
      if (phrase.name.length > chain.name.length && phrase.countries.length > 0)
        chain.generic &&= phrase.generic ?? false;
      chains.link(chain, phrase, text);
      if (phrase.abbreviation) {
        short.set(phrase.abbreviation, chain);
        const at = text.indexOf(phrase.abbreviation, phrase.end);
        if (at >= 0) mention(chain, at, at + phrase.abbreviation.length, text);
      }
    }
    for (const name of nameAt) {
      if (name?.type !== "Institution" || name.prefixEnd === undefined) continue;
      const whole = tokens[name.to - 1]!;
      const stand = {
        ...EMPTY,
        start: tokens[name.from]!.start,
        end: CLASSED.test(whole.text) ? whole.end : name.prefixEnd,
        name: name.name,
        sentence: sentence.index,
      };
      const chain =
        short.get(text.slice(stand.start, stand.end)) ??
        findInstitution(chains, stand, short) ??
        chains.create("Institution", stand);
      mention(chain, stand.start, stand.end, text);
    }
  }
}

/** "the U.S. Chamber" for the U.S. Chamber of Commerce, "Security Council" for the UN's; not "the Ministry". */
const isShort = (name: string) => /^\S+ .*\S$/.test(name);

/** "IS-Miliz", "Siemens-Konzern": the whole word is the name, with its class. */
const CLASSED = /-(?:Miliz|Terrormiliz|Partei|Gruppe|Konzern|Organisation|Bewegung|Rebellen)$/;

/** Organs of the EU have two names each. */
const canonical = (name: string) =>
  foldText(name)
    .replace(/ (?:ag|gmbh|se|kg|inc|plc|ltd|corp)$/, "")
    .replace(/^bundes([a-z]{4,40}(?:ministerium|amt))$/, "$1")
    .replace(/^eu-kommission$/, "europaeische kommission")
    .replace(/^eu-parlament$/, "europaeisches parlament")
    .replace(/^eu-rat$/, "europaeischer rat")
    .replace(/^eu commission$/, "european commission")
    .replace(
      /^(u\.s\. |us )?(state|justice|treasury|commerce|energy) department$/,
      "$1department of $2",
    );

/** "UNP" for the United National Party: the first letters of its words, without "of" and "the". */
function isAcronymOf(short: string, long: string): boolean {
  if (!/^\p{Lu}{3,6}$/u.test(short)) return false;
  const words = long.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return words.length === short.length && words.every((word, at) => word[0] === short[at]);
}

/** "Harbour-Chef" for that of Harbour Systems: the first word of a name, before a hyphen. */
const inOffice = ({ name, to, from, confidence }: Phrase) =>
  /^\p{Lu}\p{Ll}{3,}$/u.test(name) && to === from + 1 && confidence < 0.7;

function findInstitution(
  chains: Chains,
  phrase: Phrase,
  short: ReadonlyMap<string, Chain>,
): Chain | undefined {
  const all = chains.ofType("Institution");
  const abbreviated = short.get(phrase.name);
  if (abbreviated) return abbreviated;
  const spelled = all.filter(
    ({ name }) => isAcronymOf(phrase.name, name) || isAcronymOf(name, phrase.name),
  );
  if (spelled.length === 1) return spelled[0];
  const whole = inOffice(phrase)
    ? all.filter(({ name }) => name.startsWith(`${phrase.name} `))
    : [];
  if (whole.length === 1) return whole[0];
  const key = canonical(phrase.name || phrase.lemma || "");
  const country = phrase.countries[0];
  const same = all.filter((chain) => {
    const chainKey = canonical(chain.name);
    if (country && chain.countries.size > 0 && !chain.countries.has(country)) return false;
    if (chainKey === key) return true;
    if (isShort(chain.name) && key.endsWith(` ${chainKey}`)) return true;
    if (isShort(phrase.name) && (chainKey.startsWith(`${key} of `) || chainKey.endsWith(` ${key}`)))
      return true;
    const isSameOrgan =
      phrase.generic === true &&
      chain.generic &&
      country !== undefined &&
      chain.countries.has(country);
    if (isSameOrgan && chain.lemma === phrase.lemma) return true;
    return (
      phrase.name === "" &&
      (chain.lemma === phrase.lemma ||
        chain.lemma.endsWith(phrase.lemma!) ||
        foldText(chain.lemma).split(" ").at(-1) === key)
    );
  });
  return same.sort((a, b) => b.lastSentence - a.lastSentence)[0];
}
