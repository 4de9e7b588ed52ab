import { groupBy } from "../../../schema/group-by.ts";
import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "../resolve/chain.ts";
import { referents } from "../resolve/referents.ts";
import { countryChain } from "../resolve/resolve-names.ts";
import { actingCountry, OF_STATE } from "./acting-country.ts";
import type { DraftFact } from "./draft-fact.ts";

const NO_STATE_OFFICE =
  /(?:generalsekretär|secretary-general|secretary general|korrespondent|^papst|opposition|fraktion|^partei|party|verband|^member|mitglied|abgeordnete)/;

/** REPRESENTS and HOLDS_OFFICE_AT, from office phrases beside names and countries beside bodies. */
export function officeFacts(charts: readonly Chart[], chains: Chains): DraftFact[] {
  const facts: DraftFact[] = [];
  const unnamed = unnamedOffices(charts, chains);
  const isOrgan = remembering((body: Chain) => isStateOrgan(body, charts));
  for (const chain of chains.all) {
    if (chain.type === "Official")
      facts.push(...personFacts(chain, unnamed.get(chain) ?? [], charts, chains, isOrgan));
    if (chain.type === "Institution") facts.push(...bodyFacts(chain, charts, chains));
  }
  return facts;
}

/** The offices without a name beside them ("der Minister"), by the person that each stands for. */
function unnamedOffices(charts: readonly Chart[], chains: Chains): Map<Chain, Phrase[]> {
  const meant = charts.flatMap(({ sentence }) =>
    sentence.phrases
      .filter(({ kind }) => kind === "Office")
      .flatMap((phrase) => {
        const people = new Set(referents(phrase, chains, charts).map(({ chain }) => chain));
        return [...people].map((person) => ({ person, phrase }));
      }),
  );
  return new Map(
    [...groupBy(meant, ({ person }) => person)].map(([person, found]) => [
      person,
      found.map(({ phrase }) => phrase),
    ]),
  );
}

function remembering<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key)!;
  };
}

function personFacts(
  person: Chain,
  unnamed: readonly Phrase[],
  charts: readonly Chart[],
  chains: Chains,
  isOrgan: (body: Chain) => boolean,
): DraftFact[] {
  const facts: DraftFact[] = [];
  const acting = actingCountry(person, charts);
  for (const phrase of [...person.phrases, ...unnamed]) {
    const { language } = label(charts);
    for (const office of phrase.offices) {
      const role = office.role;
      const common = { sentence: phrase.sentence, status: "happened" as const, role, from: person };
      const triggers = officeTriggers(
        charts[phrase.sentence]!,
        office.head,
        phrase.from,
        phrase.to,
      );
      const stated = office.institutions.flatMap((body) => chains.of.get(body) ?? []);
      const bodies =
        stated.length > 0 || office.countries.length > 0
          ? stated
          : spokesFor(office.head, charts[phrase.sentence]!, chains);
      for (const to of bodies) {
        facts.push({
          ...common,
          type: "HOLDS_OFFICE_AT",
          to,
          triggers,
          rule: `${language}/holds-office/apposition`,
          confidence: 0.9 * person.confidence,
        });
      }
      if (office.former || NO_STATE_OFFICE.test(office.role.toLowerCase())) continue;
      const codes = acting && OF_STATE.test(office.head) ? [acting] : office.countries;
      const direct = codes.flatMap((code) => countryChain(chains, code) ?? []);
      const through = stated
        .filter(isOrgan)
        .flatMap((body) => (EU_ORGAN.test(body.name) ? ["EU"] : [...body.countries]))
        .flatMap((code) => countryChain(chains, code) ?? []);
      for (const to of new Set([...direct, ...through])) {
        facts.push({
          ...common,
          type: "REPRESENTS",
          to,
          triggers,
          rule: `${language}/represents/office`,
          confidence: 0.92 * person.confidence,
        });
      }
    }
  }
  return facts;
}

/** A bare "Sprecher" speaks for the one body that the sentence names. */
function spokesFor(head: string, chart: Chart, chains: Chains): Chain[] {
  if (!/^(?:sprecher(?:in|s)?|spokes(?:man|woman|person))$/.test(head)) return [];
  const bodies = chart.sentence.phrases
    .filter((phrase) => phrase.kind === "Institution" && phrase.preposition === undefined)
    .flatMap((phrase) => chains.of.get(phrase) ?? []);
  return new Set(bodies).size === 1 ? [bodies[0]!] : [];
}

function officeTriggers(chart: Chart, head: string, from: number, to: number) {
  return chart.tokens
    .slice(from, to)
    .filter((token) => token.lower === head)
    .slice(0, 1)
    .map(({ start, end }) => ({ start, end }));
}

const isStateOrgan = (body: Chain, charts: readonly Chart[]) =>
  body.phrases.some((phrase) =>
    charts[0]!.pack.stateOrgans.some((organ) =>
      `${phrase.lemma ?? ""} ${phrase.name.toLowerCase()}`
        .split(/[ -]/)
        .some((word) => word.endsWith(organ)),
    ),
  ) ||
  body.name.startsWith("EU-") ||
  EU_ORGAN.test(body.name);

const EU_ORGAN =
  /^(?:EU-(?:Kommission|Parlament|Rat)|Europäische Kommission|Europäisches Parlament|Europäischer Rat|European (?:Commission|Parliament|Council|External Action Service))$/;

function bodyFacts(body: Chain, charts: readonly Chart[], chains: Chains): DraftFact[] {
  if (EU_ORGAN.test(body.name)) body.countries.add("EU");
  const { language } = label(charts);
  const pack = charts[0]!.pack;
  return body.phrases.flatMap((phrase) => {
    const suffix = pack.stateOrgans.some((organ) =>
      (phrase.lemma ?? "").split(/[ -]/).some((word) => word.endsWith(organ)),
    );
    const isEuropean = EU_ORGAN.test(body.name);
    const isRegional = /^(?:landes|regional|provinz|stadt|bezirks|lokal|kantons)/.test(
      phrase.lemma ?? "",
    );
    const isShared = phrase.countries.length > 1;
    if ((!suffix || isRegional || isShared) && !isEuropean) return [];
    const token = charts[phrase.sentence]!.tokens[phrase.head]!;
    return (isEuropean ? ["EU"] : phrase.countries).flatMap((code) => {
      const to = countryChain(chains, code);
      return to
        ? [
            {
              type: "REPRESENTS" as const,
              from: body,
              to,
              status: "happened" as const,
              sentence: phrase.sentence,
              triggers: [{ start: token.start, end: token.end }],
              rule: `${language}/represents/state-organ`,
              confidence: 0.9 * body.confidence,
            },
          ]
        : [];
    });
  });
}

const label = (charts: readonly Chart[]) => ({ language: charts[0]?.pack.code ?? "de" });
