import type { OfficeClaim, Phrase } from "../../lexicon/phrase.ts";
import { addPerson } from "./add-person.ts";
import { addPhrase, type Chart, dropPhrase } from "./chart.ts";
import { nameAfter, nameAfterNext } from "./holder-after.ts";
import { nameBefore } from "./holder-before.ts";
import { nameRun } from "./name-runs.ts";
import { isPluralOffice } from "./office-nouns.ts";

/** Gives each office to the person beside it; one without a name stays a phrase of its own. */
export function joinOffices(chart: Chart, offices: readonly Phrase[]): void {
  for (const office of [...offices].reverse()) join(chart, office);
  for (const office of offices) joinSecond(chart, office);
}

/** "Anna Berg, Präsidentin der X und Vorsitzende der Y": found once the first office has its holder. */
function joinSecond(chart: Chart, office: Phrase): void {
  if (!chart.sentence.phrases.includes(office)) return;
  const holder = nameBefore(chart, office);
  if (!holder) return;
  dropPhrase(chart, office);
  join(chart, office);
}

function join(chart: Chart, office: Phrase): void {
  const after = nameAfter(chart, office);
  const holder = after ? undefined : nameBefore(chart, office);
  const person = after ?? holder ?? nameAfterNext(chart, office);
  if (holder && chart.pack.code === "en") addBodiesAfter(chart, office);
  if (!person) {
    if (isPredicative(chart, office)) shareWithHolder(chart, office);
    else if (office.offices.length > 0) addPhrase(chart, office);
    return;
  }
  person.offices.push(...office.offices.map((claim) => withBodyAfter(chart, claim, person)));
  if (isPluralOffice(chart, office.head)) shareWithNext(chart, office, person);
  person.countries.push(...office.countries);
  const from = Math.min(person.from, office.from);
  const to = Math.max(person.to, office.to);
  for (let at = from; at < to; at++) {
    const other = chart.phraseAt[at];
    if (other === undefined || other.kind === "Office") chart.phraseAt[at] = person;
  }
  person.from = from;
  person.to = to;
}

/** "X, Deputy Director, Bureau of Trade, Ministry of Finance,": where the office is held. */
function addBodiesAfter(chart: Chart, office: Phrase): void {
  const { tokens, phraseAt } = chart;
  const [claim] = office.offices;
  if (!claim || claim.countries.length > 0 || office.determiner !== "none") return;
  const bodies: Phrase[] = [];
  while (tokens[office.to]?.text === ",") {
    const body = phraseAt[office.to + 1];
    const end = body && tokens[body.to];
    const isBody =
      body?.kind === "Institution" &&
      body.from === office.to + 1 &&
      body.name !== "" &&
      body.determiner === "none" &&
      (end === undefined || /^[,.;)]$/.test(end.text) || /^(?:and|while)$/.test(end.lower));
    if (!isBody) break;
    bodies.push(body);
    office.to = body.to;
  }
  office.offices = [{ ...claim, institutions: [...claim.institutions, ...bodies] }];
}

const isPredicative = (chart: Chart, office: Phrase) =>
  chart.pack.code === "de" &&
  office.determiner === "none" &&
  chart.tokens[office.from - 1]?.lower === "als";

/** "X reist als erster deutscher Kanzler": the office of whoever is named before. */
function shareWithHolder(chart: Chart, office: Phrase): void {
  const holder = chart.sentence.phrases
    .filter(({ kind, to }) => kind === "Person" && to < office.from)
    .sort((a, b) => b.to - a.to)[0];
  if (!holder) return;
  holder.offices.push(...office.offices.filter(({ countries }) => countries.length > 0));
  for (let at = office.from; at < office.to; at++) chart.phraseAt[at] ??= holder;
}

/** "Presidents A of X and B of Y": the names after the first hold the same office. */
function shareWithNext(chart: Chart, office: Phrase, first: Phrase): void {
  let previous = first;
  for (let count = 0; count < 6; count++) {
    const link = chart.tokens[previous.to];
    if (!link || (link.text !== "," && !chart.pack.conjunctions.has(link.lower))) return;
    let at = previous.to + 1;
    if (chart.pack.conjunctions.has(chart.tokens[at]?.lower ?? "")) at += 1;
    const known = chart.phraseAt[at];
    const end = known === undefined ? nameRun(chart, at) : at;
    const next =
      known?.kind === "Person" ? known : end > at ? addPerson(chart, at, end, 0.8) : undefined;
    if (!next || next.offices.length > 0) return;
    const [claim] = office.offices;
    next.offices.push(withBodyAfter(chart, { ...claim!, countries: [], institutions: [] }, next));
    previous = next;
  }
}

/** "Secretary General Luis Almagro of the OAS" */
function withBodyAfter(chart: Chart, claim: OfficeClaim, person: Phrase): OfficeClaim {
  if (
    claim.institutions.length > 0 ||
    !/^(?:of|from|von|vom)$/.test(chart.tokens[person.to]?.lower ?? "")
  )
    return claim;
  const country = chart.nameAt[person.to + 1] ?? undefined;
  const at = chart.tokens[person.to + 1]?.lower === "the" ? person.to + 2 : person.to + 1;
  const named = chart.nameAt[at] ?? country;
  if (
    named?.type === "Country" &&
    named.prefixEnd === undefined &&
    claim.countries.length === 0 &&
    chart.pack.code === "en"
  ) {
    for (let token = person.to; token < named.to; token++) chart.phraseAt[token] ??= person;
    person.to = named.to;
    return { ...claim, countries: [named.code!] };
  }
  const body = chart.phraseAt[person.to + 1];
  return body?.kind === "Institution" ? { ...claim, institutions: [body] } : claim;
}
