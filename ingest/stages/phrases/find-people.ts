import type { NameSpan, OfficeClaim, Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { isFunctionWord } from "../../lexicon/word-class.ts";
import { addPhrase, type Chart, determinerOf, dropPhrase, isFree } from "./chart.ts";
import { findOffices, isPluralOffice } from "./find-offices.ts";
import { findRoyals } from "./find-royals.ts";
import {
  isNamePart,
  nameRun,
  PARTICLES,
  withGivenName,
  withInitials,
  withParticles,
} from "./name-runs.ts";

/** Persons: names that a list or tagger knows, and those that an office or title introduces. */
export function findPeople(chart: Chart): void {
  findRoyals(chart);
  for (const name of new Set(chart.nameAt)) {
    if (name?.type === "Person" && isFree(chart, name.from)) {
      const from = withInitials(chart, withGivenName(chart, name.from));
      const to = isCutShort(chart, name) ? nameRun(chart, name.to) : name.to;
      if (isTitleOnly(chart, name) && to === name.to) continue;
      addPerson(chart, from, withParticles(chart, to), name.confidence);
    }
  }
  findTitled(chart);
  const offices = findOffices(chart);
  for (const office of [...offices].reverse()) join(chart, office);
  for (const office of offices) joinSecond(chart, office);
}

const isTitleOnly = ({ tokens, pack }: Chart, { from, to }: NameSpan) =>
  pack.code === "en" && to - from === 1 && pack.honorifics.has(tokens[from]!.lower);

/** "Md" of "Md Karim Uddin", "Dr" of "Dr AK Barua": a tagger found no more than the first word. */
const isCutShort = ({ tokens, pack }: Chart, { from, to, source }: NameSpan) =>
  pack.code === "en" && source === "tagger" && to - from === 1 && tokens[from]!.text.length <= 3;

/** "Brigadegeneral Erez Haddad", "Dr. Anna Berg": a name after a title. */
function findTitled(chart: Chart): void {
  const { tokens, pack } = chart;
  tokens.forEach(({ lower }, at) => {
    if (!pack.honorifics.has(lower) || !isFree(chart, at)) return;
    const to = nameRun(chart, at + 1);
    if (
      to - at > 2 ||
      (to - at === 2 && lower.length > 1 && lower !== "general" && lower !== "major")
    ) {
      addPerson(chart, at + 1, to, 0.8);
    }
  });
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

/** "Foreign Minister (FM) Anna Berg": the short form of the office, before the name. */
const isShortened = ({ tokens, pack }: Chart, at: number) =>
  pack.code === "en" &&
  tokens[at]?.text === "(" &&
  /^\p{Lu}{2,4}$/u.test(tokens[at + 1]?.text ?? "") &&
  tokens[at + 2]?.text === ")" &&
  isCapitalised(tokens[at + 3]);

function nameAfter(chart: Chart, office: Phrase): Phrase | undefined {
  const { tokens, phraseAt } = chart;
  if (isShortened(chart, office.to)) office.to += 3;
  const known = phraseAt[office.to];
  if (known?.kind === "Person" && !isOwnPhrase(chart, known)) return known;
  const run = nameRun(chart, office.to);
  if (run === office.to + 1 && isUnnamedPlural(chart, office)) return undefined;
  if (run > office.to) return addPerson(chart, office.to, run, 0.85);
  if (tokens[office.to]?.text !== ",") return undefined;
  const at = pastClassNoun(chart, office.to + 1);
  const later = phraseAt[at];
  const isClosed = (to: number) =>
    tokens[to] === undefined ||
    tokens[to]!.kind === "mark" ||
    !isCapitalised(tokens[to]) ||
    /^\p{Lu}{2,}$/u.test(tokens[to]!.text);
  const isTitled =
    chart.pack.code === "en" &&
    later?.kind === "Person" &&
    later.from === at &&
    later.honorific !== undefined &&
    (tokens[at - 2]!.lower !== later.name.toLowerCase() || later.offices.length === 0);
  if (isTitled && tokens[office.from - 1]?.text !== "(" && !isHolderBefore(chart, office))
    return later;
  const isSecond = chart.pack.conjunctions.has(tokens[office.from - 1]?.lower ?? "");
  if (
    office.determiner !== "none" ||
    office.from === 0 ||
    office.countries.length > 0 ||
    (chart.pack.code === "en" &&
      tokens[office.from - 1]?.text !== "," &&
      office.offices.some(({ institutions }) => institutions.length > 0)) ||
    (isSecond && chart.pack.code === "de")
  ) {
    if (later?.kind === "Person" && later.from === at && later.offices.length === 0) return later;
    const end = nameRun(chart, at);
    if (end - at >= 2 && isClosed(end)) return addPerson(chart, at, end, 0.8);
  }
  return undefined;
}

/** "Perus Präsident, der Sozialdemokrat Jon Dahl": past the article and what kind of person it is. */
function pastClassNoun({ tokens, phraseAt, pack }: Chart, at: number): number {
  const isClassed =
    pack.code === "de" &&
    /^(?:der|die)$/.test(tokens[at]?.lower ?? "") &&
    /(?:demokrat|politiker|sozialist|konservativ|liberal|republikaner|general)(?:in|e|er)?$/.test(
      tokens[at + 1]?.lower ?? "",
    );
  return isClassed && phraseAt[at + 2]?.kind === "Person" ? at + 2 : at;
}

/** "Mr. A, Minister of Trade, Mr. B": the office is that of the titled person before. */
function isHolderBefore({ tokens, phraseAt }: Chart, office: Phrase): boolean {
  if (tokens[office.from - 1]?.text !== ",") return false;
  const before = phraseAt[office.from - 2];
  const hasOwn =
    before !== undefined &&
    tokens[before.from - 1]?.text === "," &&
    isCapitalised(tokens[before.from - 2]);
  return before?.kind === "Person" && before.offices.length === 0 && !hasOwn;
}

/** "erörterten die Minister Maßnahmen": a plural before a noun that no tagger takes for a name. */
const isUnnamedPlural = ({ tokens, pack }: Chart, { from, head }: Phrase) =>
  pack.code === "de" &&
  tokens[from]!.lower === "die" &&
  from < head &&
  !/(?:in|frau)$/.test(tokens[head]!.lower);

/** "der Minister seinem Kollegen Jon Dahl": two people, not one. */
const isOwnPhrase = ({ tokens, pack }: Chart, { from, offices }: Phrase) =>
  pack.code === "de" &&
  offices.length > 0 &&
  determinerOf(tokens[from]!, pack) !== "none" &&
  tokens[from]!.lower !== "der";

/** "Vizepräsident des Senats und Parteichef Roberto Neri": two offices of one person. */
function nameAfterNext(chart: Chart, office: Phrase): Phrase | undefined {
  if (!chart.pack.conjunctions.has(chart.tokens[office.to]?.lower ?? "")) return undefined;
  const next = chart.phraseAt[office.to + 1];
  const isSecond =
    next?.kind === "Person" && next.from === office.to + 1 && next.offices.length > 0;
  return isSecond && next.determiner === "none" ? next : undefined;
}

/** "Anna Berg, heute Chefin der X", "Anna Berg, seit Mai Ministerin": the name before the comma. */
function pastAdverb({ tokens, phraseAt }: Chart, { from, determiner }: Phrase): Phrase | undefined {
  const isNow = /^(?:heute|jetzt|inzwischen|nun|zugleich|derzeit)$/.test(
    tokens[from - 1]?.lower ?? "",
  );
  const comma = isNow ? from - 2 : tokens[from - 2]?.lower === "seit" ? from - 3 : -1;
  if (tokens[comma]?.text !== "," || determiner !== "none") return undefined;
  const known = phraseAt[comma - 1];
  return known?.kind === "Person" ? known : undefined;
}

/** "Anna Berg (SPD), Sprecherin": from the closing bracket to the word before the opening one. */
function beforeBracket({ tokens, pack }: Chart, at: number): number {
  if (pack.code !== "de" || tokens[at]?.text !== ")") return at;
  const open = [2, 3, 4].find((back) => tokens[at - back]?.text === "(");
  return open === undefined ? at : at - open - 1;
}

function nameBefore(chart: Chart, office: Phrase): Phrase | undefined {
  const { tokens, phraseAt } = chart;
  const mark = tokens[office.from - 1]?.text;
  if (chart.pack.conjunctions.has(mark ?? "") && office.determiner === "none") {
    const holder = phraseAt[office.from - 2];
    const isApposition =
      holder?.kind === "Person" &&
      holder.offices.length > 0 &&
      tokens[office.from - 2] !== undefined &&
      holder.head < office.from - 2;
    return isApposition ? holder : undefined;
  }
  if (mark === "als" && office.determiner === "none") {
    const holder = phraseAt[office.from - 2];
    return holder?.kind === "Person" ? holder : undefined;
  }
  const since = chart.pack.code === "de" ? pastAdverb(chart, office) : undefined;
  if (since) return since;
  if (mark !== "," && mark !== "(") return undefined;
  const known = phraseAt[beforeBracket(chart, office.from - 2)];
  if (known?.kind === "Person") return known;
  const after = tokens[office.to]?.text;
  if (after !== undefined && !/^[,.;:)]$/.test(after) && mark === "(") return undefined;
  let from = office.from - 1;
  while (from > 0 && isNamePart(chart, from - 1)) from -= 1;
  while (from < office.from - 1 && PARTICLES.has(tokens[from]!.text)) from += 1;
  return office.from - 1 - from >= 2 && office.from - 1 - from <= 5
    ? addPerson(chart, from, office.from - 1, 0.75)
    : undefined;
}

export function addPerson(chart: Chart, from: number, to: number, confidence: number): Phrase {
  const { tokens, pack } = chart;
  let first = from;
  while (first < to - 1 && pack.honorifics.has(tokens[first]!.lower)) first += 1;
  let start = from;
  while (start > 0 && isFree(chart, start - 1) && pack.honorifics.has(tokens[start - 1]!.lower))
    start -= 1;
  const honorifics = tokens.slice(start, first).map((token) => token.text);
  const last = tokens[to - 1]!;
  const isJunior = tokens[to]?.text === "," && /^(?:jr|sr)\.?$/.test(tokens[to + 1]?.lower ?? "");
  const words = tokens.slice(first, to).map((token) => token.text);
  return addPhrase(chart, {
    kind: "Person",
    sentence: chart.sentence.index,
    from: start,
    to: isJunior ? to + 2 : to,
    head: to - 1,
    start: tokens[first]!.start,
    end: last.end,
    name: words.join(" "),
    determiner: "none",
    confidence,
    ...(honorifics.length > 0 && { honorific: honorifics.join(" ") }),
    offices: [],
    countries: [],
    topics: [],
  });
}

/** "the Monroe Treaty": a name that an agreement is called by. */
const namesDeed = ({ tokens, pack }: Chart, at: number) =>
  isCapitalised(tokens[at + 1]) &&
  pack.agreements.some(({ forms }) => forms.includes(tokens[at + 1]!.lower));

/** Names of persons that the article gives in full, found again by surname or in full. */
export function findKnownPeople(
  chart: Chart,
  surnames: ReadonlyMap<string, readonly string[]>,
): void {
  const { tokens, pack } = chart;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!isFree(chart, at) || !isCapitalised(token)) continue;
    const names =
      surnames.get(token.text) ??
      (pack.code === "de" ? surnames.get(token.text.replace(/['’]?s?$/, "")) : undefined);
    if (!names || (pack.code === "en" && namesDeed(chart, at))) continue;
    let from = at;
    for (const name of names) {
      const first = name.split(" ").slice(0, -1);
      const before = tokens.slice(Math.max(0, at - first.length), at).map((t) => t.text);
      if (
        first.length > 0 &&
        before.join(" ") === first.join(" ") &&
        isFree(chart, at - first.length)
      )
        from = at - first.length;
    }
    const previous = tokens[from - 1];
    if (
      from === at &&
      previous &&
      isCapitalised(previous) &&
      at > 1 &&
      !chart.phraseAt[at - 1] &&
      /^\p{Lu}\p{Ll}+$/u.test(previous.text) &&
      !isFunctionWord(previous, pack) &&
      pack.code === "en"
    )
      continue;
    addPerson(chart, from, at + 1, 0.85);
  }
}
