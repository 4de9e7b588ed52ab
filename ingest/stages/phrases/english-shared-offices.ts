import type { Phrase } from "../../lexicon/phrase.ts";
import { addPerson } from "./add-person.ts";
import type { Chart } from "./chart.ts";
import { nameRun } from "./name-runs.ts";

const SINGULAR: Readonly<Record<string, string>> = {
  ministers: "minister",
  presidents: "president",
  leaders: "leader",
  counterparts: "counterpart",
  premiers: "premier",
  chancellors: "chancellor",
  ambassadors: "ambassador",
  envoys: "envoy",
};

/**
 * "the Kenyan and Ugandan ministers, A and B", "the presidents of Kenya (A) and Uganda (B)": the offices that one plural
 * names, each with its holder.
 */
export function shareEnglishOffices(chart: Chart, phrases: readonly Phrase[]): void {
  if (chart.pack.code !== "en") return;
  for (const phrase of phrases) {
    shareCountryOfMinister(chart, phrase, phrases);
    addCountryActedFor(chart, phrase);
  }
  for (const group of phrases) {
    const noun = group.kind === "Delegates" ? SINGULAR[group.lemma ?? ""] : undefined;
    if (noun === undefined) continue;
    const own = phrases.filter(({ kind, owner }) => kind === "Country" && owner === group);
    const codes = isCutOff(chart, group)
      ? []
      : [...new Set([...group.countries, ...own.map(({ code }) => code!)])];
    const known = holdersAfter(chart, phrases, group);
    const holders = known.length > 0 ? known : namesAfter(chart, group, codes.length);
    if (holders.length === 0) continue;
    if (codes.length > 1 && codes.length !== holders.length) continue;
    const role = roleOf(chart, group, noun);
    holders.forEach((person, place) => {
      const code = codes.length === 1 ? codes[0] : codes[place];
      person.offices.push({
        role,
        head: noun,
        former: false,
        countries: code === undefined ? [] : [code],
        institutions: [],
        sentence: chart.sentence.index,
      });
      if (group.preposition !== undefined) person.preposition = group.preposition;
      if (group.owner) {
        person.owner = group.owner;
        if (group.ownerPreposition !== undefined) person.ownerPreposition = group.ownerPreposition;
      }
    });
    // Who is named stands for no country any more.
    group.countries = [];
    for (const country of own) country.owner = holders[0]!;
  }
}

/** "Peru's Foreign Minister A and Defense Minister B": B is minister there, too. */
function shareCountryOfMinister(chart: Chart, second: Phrase, phrases: readonly Phrase[]): void {
  if (second.kind !== "Person" || chart.tokens[second.from - 1]?.lower !== "and") return;
  const first = phrases.find(({ kind, to }) => kind === "Person" && to === second.from - 1);
  const [known] = first?.offices ?? [];
  const [claim] = second.offices;
  if (!known || !claim || second.offices.length > 1 || known.countries.length !== 1) return;
  if (claim.countries.length > 0 || claim.institutions.length > 0 || claim.former) return;
  const isMinister = (role: string) => /\bminister\b/i.test(role);
  if (!isMinister(known.role) || !isMinister(claim.role) || /\bprime\b/i.test(claim.role)) return;
  if (known.role.toLowerCase() === claim.role.toLowerCase()) return;
  second.offices = [{ ...claim, countries: known.countries }];
}

const ACTS = /^(?:co-)?(?:chair|lead|sign|head)$/;

/** "co-chaired by Minister A for Peru and Minister B for Chile": each acts for that country. */
function addCountryActedFor({ tokens, phraseAt, pack }: Chart, person: Phrase): void {
  const [claim] = person.offices;
  const country = phraseAt[person.to + 1];
  if (person.kind !== "Person" || person.preposition !== "by" || !claim) return;
  if (tokens[person.to]?.lower !== "for" || country?.kind !== "Country") return;
  if (claim.countries.length > 0 || /^'s?$/.test(tokens[country.to]?.text ?? "")) return;
  const acts = tokens
    .slice(0, person.from)
    .some(({ lower }) => pack.verbs.get(lower)?.some(({ lemma }) => ACTS.test(lemma)));
  if (acts) person.offices = [{ ...claim, countries: [country.code!] }, ...person.offices.slice(1)];
}

/** What may stand between "the ministers" and their names. */
const OPENS = /^[,–—:(-]$/;

/** "Flemish and Dutch ministers": the first of them serves what no list has as a country. */
const isCutOff = ({ tokens, pack }: Chart, { from }: Phrase) =>
  pack.conjunctions.has(tokens[from - 1]?.lower ?? "") &&
  /^\p{Lu}\p{Ll}+$/u.test(tokens[from - 2]?.text ?? "");

/** The persons without office right after a plural, its countries and a comma. */
function holdersAfter(chart: Chart, phrases: readonly Phrase[], group: Phrase): Phrase[] {
  const end = Math.max(group.to, group.reach ?? 0);
  const from = OPENS.test(chart.tokens[end]?.text ?? "") ? end + 1 : end;
  const first = phrases.find(({ kind, from: at }) => kind === "Person" && at === from);
  if (!first || first.offices.length > 0) return [];
  return phrases.filter(
    (phrase) =>
      phrase.kind === "Person" &&
      phrase.offices.length === 0 &&
      (phrase === first || phrase.group === (first.group ?? first)),
  );
}

/** "his Kenyan and Ghanaian counterparts Anna Berg and Jon Dahl": as many names as countries, in no list. */
function namesAfter(chart: Chart, { to, reach }: Phrase, count: number): Phrase[] {
  const { tokens, pack } = chart;
  if (count < 2) return [];
  const names: { readonly from: number; readonly to: number }[] = [];
  let at = Math.max(to, reach ?? 0);
  if (OPENS.test(tokens[at]?.text ?? "")) at += 1;
  for (let index = 0; index < count; index++) {
    const end = nameRun(chart, at);
    if (end < at + 2) return [];
    names.push({ from: at, to: end });
    at = tokens[end]?.text === "," ? end + 1 : end;
    if (pack.conjunctions.has(tokens[at]?.lower ?? "")) at += 1;
    else if (index === count - 2) return [];
  }
  const people = names.map((name) => addPerson(chart, name.from, name.to, 0.8));
  for (const person of people.slice(1)) person.group = people[0]!;
  return people;
}

/** "fisheries minister" of "the Icelandic and Danish fisheries ministers". */
function roleOf({ tokens, nameAt, pack }: Chart, { from, head }: Phrase, noun: string): string {
  const words = tokens
    .slice(from, head)
    .filter(
      ({ lower, index, kind }) =>
        kind === "word" &&
        nameAt[index] === undefined &&
        !pack.conjunctions.has(lower) &&
        !pack.articles.has(lower) &&
        !pack.possessives.has(lower),
    );
  return [...words.map(({ text }) => text), noun].join(" ");
}
