import type { Phrase } from "../../lexicon/phrase.ts";
import { isContrasted } from "../relate/clause-status.ts";
import type { Chart } from "./chart.ts";

/** "nicht A, sondern B", "kein Vertreter": the negated phrase. */
export function contrast(chart: Chart, phrases: readonly Phrase[]): void {
  for (const phrase of phrases) {
    const before = chart.tokens[phrase.from - 1];
    const further = chart.tokens[phrase.from - 2];
    const at =
      before && /^(?:nicht|not)$/.test(before.lower)
        ? phrase.from - 1
        : further && /^(?:nicht|not)$/.test(further.lower)
          ? phrase.from - 2
          : -1;
    if (at >= 0 && isContrasted(chart, at)) {
      const end = chart.tokens.findIndex(
        ({ lower }, i) => i > at && /^(?:sondern|but)$/.test(lower),
      );
      for (const other of phrases) {
        const isJoined = (other.group ?? other) === (phrase.group ?? phrase);
        if (other === phrase || (isJoined && other.from > at && other.to <= end))
          other.negated = true;
      }
    }
    if (
      (phrase.kind === "Delegates" || phrase.kind === "Office") &&
      chart.tokens
        .slice(phrase.from, phrase.head)
        .some(({ lower }) => /^(?:kein|keine|keiner|no)$/.test(lower))
    )
      phrase.negated = true;
  }
}

/** "Anna Berg (Norwegen)", and "die Präsidenten von A und B, X und Y": who acts for which country. */
export function shareOffices(chart: Chart, phrases: readonly Phrase[]): void {
  const { tokens } = chart;
  for (const phrase of phrases) {
    if (
      phrase.kind === "Person" &&
      tokens[phrase.to]?.text === "(" &&
      tokens[phrase.to + 2]?.text === ")"
    ) {
      const country = chart.phraseAt[phrase.to + 1];
      if (country?.kind === "Country" && phrase.offices.length > 0)
        addCountry(phrase, country.code!);
    }
    if (
      phrase.kind === "Person" &&
      tokens[phrase.to]?.lower === "von" &&
      phrase.offices.some(({ head }) =>
        /^(?:könig|königin|kronprinz|kronprinzessin|emir|sultan|queen|king)$/.test(head),
      )
    ) {
      const country = chart.phraseAt[phrase.to + 1];
      if (country?.kind === "Country") addCountry(phrase, country.code!);
    }
    if (phrase.kind === "Person" && isOfSeveral(chart, phrase)) {
      const [claim] = phrase.offices;
      const others = phrases.filter(
        (other) => other.group === phrase && other.kind === "Person" && other.offices.length === 0,
      );
      if (claim && !claim.head.endsWith("in"))
        for (const other of others) other.offices.push({ ...claim });
    }
    if (chart.pack.code === "de") shareAdjective(chart, phrase, phrases);
    if (chart.pack.code === "en") shareCountry(chart, phrase, phrases);
    if (phrase.kind !== "Office" || !PLURAL_OFFICE.test(tokens[phrase.head]!.lower)) continue;
    const people = phrases.filter(
      (other) => other.kind === "Person" && other.from > phrase.to && other.from < phrase.to + 24,
    );
    const first = people[0];
    if (!first) continue;
    const group = people.filter((other) => other === first || other.group === first);
    const between = phrases.filter(
      (other) => other.kind === "Country" && other.from >= phrase.from && other.to <= first.from,
    );
    const bodies = phrases.filter(
      (other) =>
        other.kind === "Institution" &&
        other.name !== "" &&
        other.from > phrase.head &&
        other.to <= first.from,
    );
    if (
      between.length === 0 &&
      bodies.length > 1 &&
      bodies.length === group.length &&
      opensApposition(tokens[first.from - 1]?.text ?? "")
    ) {
      shareBodies(phrase, group, bodies);
      continue;
    }
    const countries = [...new Set([...phrase.countries, ...between.map(({ code }) => code!)])];
    const isAfter = opensApposition(tokens[first.from - 1]?.text ?? "");
    if (countries.length !== group.length || !isAfter) continue;
    group.forEach((person, place) => {
      const claim = phrase.offices[0]!;
      person.offices.push({
        ...claim,
        role: singular(claim.role),
        countries: [countries[place]!],
        institutions: [],
      });
      delete person.preposition;
      if (phrase.preposition !== undefined) person.preposition = phrase.preposition;
    });
    for (const country of between) country.owner = phrase;
    phrase.countries = [];
    phrase.offices = [];
  }
}

const opensApposition = (mark: string) => /^[,–—-]$/.test(mark);

/** "die Minister A und B", "mit den Präsidenten A und B": a plural, as the article shows. */
const isOfSeveral = ({ tokens }: Chart, { from, preposition }: Phrase) =>
  tokens[from]!.lower === "die" ||
  (tokens[from]!.lower === "den" && /^(?:von|mit|bei|zu|nach|aus)$/.test(preposition ?? ""));

/** "Minister Dahl and Minister Berg (Peru)": both of that country. */
function shareCountry(chart: Chart, second: Phrase, phrases: readonly Phrase[]): void {
  const { tokens, phraseAt, pack } = chart;
  if (second.kind !== "Person" || tokens[second.to]?.text !== "(") return;
  const country = phraseAt[second.to + 1];
  if (country?.kind !== "Country" || tokens[country.to]?.text !== ")") return;
  addCountry(second, country.code!);
  if (!pack.conjunctions.has(tokens[second.from - 1]?.lower ?? "")) return;
  const first = phrases.find(({ kind, to }) => kind === "Person" && to === second.from - 1);
  if (first) addCountry(first, country.code!);
}

/** "dem norwegischen Präsidenten Dahl und Außenminister Vik": the article and the adjective hold for both. */
function shareAdjective(chart: Chart, second: Phrase, phrases: readonly Phrase[]): void {
  const { tokens, pack } = chart;
  const [claim] = second.offices;
  if (second.kind !== "Person" || second.offices.length !== 1 || !claim || claim.former) return;
  if (claim.countries.length + claim.institutions.length > 0) return;
  if (tokens[second.from]!.lower !== claim.head || !MINISTER.test(claim.head)) return;
  if (tokens[second.from - 1]?.lower !== "und") return;
  const first = phrases.find(({ kind, to }) => kind === "Person" && to === second.from - 1);
  const [lead] = first?.offices ?? [];
  if (!first || !lead || lead.countries.length !== 1 || !HEAD_OF_STATE.test(lead.head)) return;
  const opens = pack.articles.has(tokens[first.from]!.lower);
  const others = phrases.some(
    ({ kind, countries, code }) =>
      (kind === "Person" || kind === "Country") &&
      [...countries, ...(code ? [code] : [])].some((other) => other !== lead.countries[0]),
  );
  if (opens && !others) addCountry(second, lead.countries[0]!);
}

const MINISTER =
  /^(?:außen|innen|verteidigungs|finanz|wirtschafts|justiz|energie|handels)minister(?:in|s|n)?$/;
const HEAD_OF_STATE =
  /^(?:staats|minister)?(?:präsident(?:en|in)?|chefs?)$|^regierungschefs?$|^premier/;

/** "die Vorsitzenden von A und B, X und Y": X leads A, and Y leads B. */
function shareBodies(office: Phrase, people: readonly Phrase[], bodies: readonly Phrase[]): void {
  const claim = office.offices[0];
  if (!claim) return;
  people.forEach((person, place) => {
    const role = claim.head.replace(/^(\S*vorsitzende)n$/, "$1");
    person.offices.push({
      ...claim,
      role: singular(role.charAt(0).toUpperCase() + role.slice(1)),
      countries: [],
      institutions: [bodies[place]!],
    });
    delete person.preposition;
    if (office.preposition !== undefined) person.preposition = office.preposition;
  });
  for (const body of bodies) body.owner = office;
  office.offices = [];
}

const PLURAL_OFFICE =
  /(?:vorsitzenden|direktoren|leiter|ministerinnen|minister|ministern|präsidenten|präsidentinnen|kanzler|premiers|chefs|ministers|presidents|secretaries)$/;
const singular = (role: string) =>
  role
    .replace(/^(\S*?)(?:innen)\b/, "$1in")
    .replace(/^(\S*(?:minister|president))s\b/i, "$1")
    .replace(/^(\S*präsident)en\b/i, "$1");

function addCountry(person: Phrase, code: string): void {
  person.offices = person.offices.map((office) =>
    office.countries.length === 0 ? { ...office, countries: [code] } : office,
  );
}
