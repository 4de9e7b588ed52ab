import type { OfficeClaim, Phrase } from "../../lexicon/phrase.ts";
import { isFiniteVerb } from "../../lexicon/word-class.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "./chain.ts";
import { COMPANIES, politicalParties, twoCompanies } from "./political-parties.ts";
import { countryChain } from "./resolve-names.ts";
import { isSameSeat, leadsState, officesOf, sameOffice } from "./same-office.ts";
import { subjectsBefore } from "./subjects-before.ts";

export type Referent = { readonly chain: Chain; readonly confidence: number };

/** What a phrase stands for: one chain, the two parties, or the country of an unnamed delegation. */
export function referents(phrase: Phrase, chains: Chains, charts: readonly Chart[]): Referent[] {
  const direct = chains.of.get(phrase);
  if (direct) return [{ chain: direct, confidence: phrase.confidence }];
  switch (phrase.kind) {
    case "Parties":
      return parties(phrase, chains);
    case "Pronoun":
      return /^(?:it|they)$/.test(phrase.lemma ?? "")
        ? subjectsBefore(phrase, charts).flatMap((subject) =>
            referents(subject, chains, charts).map(({ chain }) => ({ chain, confidence: 0.65 })),
          )
        : pronoun(phrase, chains, charts);
    case "Office":
      return office(phrase, chains, charts);
    case "Delegates":
      return delegates(phrase, chains, charts);
    default:
      return [];
  }
}

/** "beide Länder": the two countries of the nearest earlier sentence that names exactly two. */
function parties(phrase: Phrase, chains: Chains): Referent[] {
  if (PERSON_NOUN.test(phrase.lemma ?? "")) return twoPeople(phrase, chains);
  const political = phrase.lemma === "parties" ? politicalParties(phrase, chains) : undefined;
  if (political) return political;
  if (COMPANIES.test(phrase.lemma ?? "")) return twoCompanies(phrase, chains);
  const countries = chains.ofType("Country");
  for (let sentence = phrase.sentence; sentence >= Math.max(0, phrase.sentence - 6); sentence--) {
    const named = countries.filter((chain) =>
      chain.phrases.some((p) => p.sentence === sentence && p !== phrase && !isLocative(p)),
    );
    if (named.length === 2) return named.map((chain) => ({ chain, confidence: 0.7 }));
    if (named.length > 2) return [];
  }
  if (countries.some(({ phrases }) => phrases.length > 0 && phrases.every(isLocative))) return [];
  return countries.length === 2 ? countries.map((chain) => ({ chain, confidence: 0.6 })) : [];
}

/** "talks in Kenya": where they were held, and no party. */
const isLocative = ({ preposition, ownerPreposition }: Phrase) =>
  preposition === "in" || ownerPreposition === "in";

const PERSON_NOUN =
  /^(?:staatsführer|staatschefs|staatsoberhäupter|regierungschefs|präsidenten|minister|außenminister|politiker|leaders|presidents|ministers)$/;

/** "die beiden Präsidenten": the two officials of the nearest earlier sentence that names two. */
function twoPeople(phrase: Phrase, chains: Chains): Referent[] {
  const officials = chains.ofType("Official");
  for (let sentence = phrase.sentence; sentence >= 0; sentence--) {
    const named = officials.filter(
      (chain) =>
        chain.offices.length > 0 &&
        chain.phrases.some(
          (p) => p.sentence === sentence && (sentence < phrase.sentence || p.start < phrase.start),
        ),
    );
    if (named.length === 2) return named.map((chain) => ({ chain, confidence: 0.7 }));
    if (named.length > 2) return [];
  }
  return [];
}

function pronoun(phrase: Phrase, chains: Chains, charts: readonly Chart[]): Referent[] {
  const wanted = charts[0]?.pack.pronouns.get(phrase.lemma ?? "");
  const offices = charts[phrase.sentence]!.sentence.phrases.filter(
    ({ kind, start, preposition }) =>
      kind === "Office" && start < phrase.start && preposition === undefined,
  );
  if (offices.length === 1) {
    const [holder, ...others] = office(offices[0]!, chains, charts);
    if (holder?.chain.type === "Official" && others.length === 0) return [holder];
  }
  for (const sentence of [phrase.sentence, phrase.sentence - 1]) {
    const named = chains
      .ofType("Official")
      .filter((chain) =>
        chain.phrases.some(
          (p) =>
            p.sentence === sentence &&
            p.start < phrase.start &&
            !(sentence === phrase.sentence && isPartnerThere(p, charts)),
        ),
      );
    const women = named.filter(({ gender }) => gender === "f");
    const before = wanted === "f" && women.length === 1 ? women : named;
    if (before.length === 1) {
      const [only] = before;
      return isOfGender(only!, wanted, charts) ? [{ chain: only!, confidence: 0.7 }] : [];
    }
    if (sentence < phrase.sentence) return subjectBefore(phrase, wanted, chains, charts);
    if (before.length > 1) return [];
  }
  return [];
}

/** "Bei dem Treffen mit B wolle er …": he is not the one whom he meets. */
const isPartnerThere = ({ owner, ownerPreposition }: Phrase, charts: readonly Chart[]) =>
  charts[0]?.pack.code === "de" && owner?.kind === "Event" && ownerPreposition === "mit";

/** German shows by the office who is a woman; in English only what is known to differ speaks against. */
function isOfGender({ gender }: Chain, wanted: string | undefined, charts: readonly Chart[]) {
  if (charts[0]?.pack.code === "en") return gender === undefined || gender === wanted;
  return wanted === "f" ? gender === "f" : gender !== "f";
}

/** "Anna Berg met Jon Dahl. She said …": in English the one the sentence before is about. */
function subjectBefore(
  phrase: Phrase,
  wanted: string | undefined,
  chains: Chains,
  charts: readonly Chart[],
): Referent[] {
  const chart = charts[phrase.sentence - 1];
  if (chart?.pack.code !== "en") return [];
  const subject = chart.sentence.phrases.find(
    ({ kind, preposition, owner }) =>
      (kind === "Person" || kind === "Pronoun") && preposition === undefined && !owner,
  );
  const verb = chart.tokens.findIndex(
    (token, at) => chart.phraseAt[at] === undefined && isFiniteVerb(token, chart.pack),
  );
  if (!subject || verb < subject.head || /^'s?$/.test(chart.tokens[subject.to]?.text ?? ""))
    return [];
  if (subject.kind === "Pronoun")
    return subject.lemma === phrase.lemma ? pronoun(subject, chains, charts) : [];
  const chain = chains.of.get(subject);
  const isAlone = !chart.sentence.phrases.some(
    ({ kind, group }) => kind === "Person" && group === subject,
  );
  return chain && isAlone && isOfGender(chain, wanted, charts) ? [{ chain, confidence: 0.65 }] : [];
}

/** "the leader of a third group": of one that nobody has spoken of. */
function isOfSomeOther({ sentence, to, head }: Phrase, charts: readonly Chart[]): boolean {
  const { tokens, pack } = charts[sentence]!;
  const isSome = (word = "") => /^(?:an?|another|some|one)$/.test(word);
  const ends = pack.code === "en" ? [to, head + 1] : [];
  return ends.some((at) => tokens[at]?.lower === "of" && isSome(tokens[at + 1]?.lower));
}

function office(phrase: Phrase, chains: Chains, charts: readonly Chart[]): Referent[] {
  const [claim] = phrase.offices;
  if (!claim || isOfSomeOther(phrase, charts)) return [];
  const lemma = phrase.lemma ?? "";
  if (claim.countries.length > 1)
    return claim.countries
      .flatMap((code) => countryChain(chains, code) ?? [])
      .map((chain) => ({ chain, confidence: 0.65 }));
  const candidates = chains
    .ofType("Official")
    .filter((chain) =>
      officesOf(chain).some(
        (held) =>
          isSameSeat(claim, held, chains) &&
          !(isElsewhere(claim, held) && isNamedBeside(phrase, chain)) &&
          (sameOffice(held.role.toLowerCase(), lemma) || leadsState(held.role, claim)) &&
          (claim.countries.length === 0 ||
            (held.countries.length === 0 &&
              charts[0]?.pack.code !== "en" &&
              isDefiniteSubject(phrase, charts)) ||
            claim.countries.some((code) => held.countries.includes(code))),
      ),
    );
  const colleague = colleagueFrom(claim, chains);
  if (colleague && !candidates.some((chain) => actsFor(chain, claim)))
    return [{ chain: colleague, confidence: 0.7 }];
  const isSingular = !/(?:ministers|präsidenten)$/.test(lemma) || charts[0]?.pack.code === "de";
  if (isSingular && phrase.determiner !== "indefinite" && candidates.length === 1)
    return [{ chain: candidates[0]!, confidence: 0.75 }];
  if (candidates.length === 0) {
    const bodies = claim.institutions.flatMap((body) => chains.of.get(body) ?? []);
    if (bodies.length > 0) return bodies.map((chain) => ({ chain, confidence: 0.6 }));
    return claim.countries
      .flatMap((code) => countryChain(chains, code) ?? [])
      .map((chain) => ({ chain, confidence: 0.65 }));
  }
  return [];
}

const actsFor = (chain: Chain, { countries }: OfficeClaim) =>
  officesOf(chain).some((held) => countries.some((code) => held.countries.includes(code)));

/** "ihre norwegische Kollegin Anna Berg … die norwegische Ministerin": the colleague from there. */
function colleagueFrom(claim: OfficeClaim, chains: Chains): Chain | undefined {
  if (claim.countries.length === 0) return undefined;
  const colleagues = chains
    .ofType("Official")
    .filter((chain) =>
      officesOf(chain).some(
        ({ role, countries }) =>
          /kolleg(?:e|in)$|^gegenüber$/i.test(role) &&
          claim.countries.some((code) => countries.includes(code)),
      ),
    );
  return colleagues.length === 1 ? colleagues[0] : undefined;
}

/** "President Jon Dahl met the president of the World Bank": somebody else, though both are presidents. */
const isElsewhere = (claim: OfficeClaim, held: OfficeClaim) =>
  claim.institutions.length > 0 && held.institutions.length === 0;
const isNamedBeside = ({ sentence }: Phrase, { phrases }: Chain) =>
  phrases.some((phrase) => phrase.kind === "Person" && phrase.sentence === sentence);

/**
 * "der französische Minister" may be the minister named without a country; "den französischen
 * Minister", "die EU-Minister" and "ihre Kollegin" are somebody else.
 */
function isDefiniteSubject(phrase: Phrase, charts: readonly Chart[]): boolean {
  const { tokens, pack } = charts[phrase.sentence]!;
  if (pack.code !== "de") return true;
  return tokens[phrase.from]?.lower === ((phrase.lemma ?? "").endsWith("in") ? "die" : "der");
}

/** "representatives of Peru's press": of the press, not of Peru. */
const isOwnerInside = ({ to }: Phrase, { tokens, pack }: Chart) =>
  pack.code === "en" && /^'s?$/.test(tokens[to]?.text ?? "");

/** "the foreign ministers of the alliance": its members, not the body itself. */
const isMembers = ({ lemma }: Phrase, charts: readonly Chart[]) =>
  charts[0]?.pack.code === "en"
    ? /^(?:ministers|leaders|presidents)$/.test(lemma ?? "")
    : /^(?:staatschefs|regierungschefs|staatsoberhäuptern?)$/.test(lemma ?? "");

function delegates(phrase: Phrase, chains: Chains, charts: readonly Chart[]): Referent[] {
  const owned = charts[phrase.sentence]!.sentence.phrases.filter(
    (p) =>
      p.owner === phrase &&
      p.ownerPreposition !== "mit" &&
      !isOwnerInside(p, charts[phrase.sentence]!),
  );
  const named = owned
    .flatMap((p) => chains.of.get(p) ?? [])
    .filter(
      ({ type }) => type === "Country" || (type === "Institution" && !isMembers(phrase, charts)),
    );
  const adjectival = phrase.countries.flatMap((code) => countryChain(chains, code) ?? []);
  return [...named, ...adjectival].map((chain) => ({ chain, confidence: 0.7 }));
}
