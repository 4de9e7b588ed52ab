import type { NameSpan, OfficeClaim, Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { type Chart, expandLeft, isFree, type Left, textOf } from "./chart.ts";
import {
  englishComplement,
  fieldsBefore,
  fixedComplement,
  pastBody,
  postAt,
  unitOf,
} from "./english-offices.ts";
import { furtherCountries, isPlural } from "./further-countries.ts";
import { furtherDemonyms } from "./further-demonyms.ts";
import { genitiveCountry, germanComplement, prefixCountry } from "./institution-parts.ts";
import { bodyPastAdjective, partOf, pastTown, prefixBody, whoseOffice } from "./office-bodies.ts";
import { isOfficeNoun, isPluralOffice, nominativeOffice, singularOffice } from "./office-nouns.ts";

/** Phrases that name an office, with the body and country the text ties to it. */
export function findOffices(chart: Chart): Phrase[] {
  const found: Phrase[] = [];
  const { tokens } = chart;
  let at = 0;
  while (at < tokens.length) {
    const office = isFree(chart, at) && isOfficeNoun(chart, at) ? officeAt(chart, at) : undefined;
    if (office) found.push(office);
    at = office ? Math.max(office.to, at + 1) : at + 1;
  }
  return found;
}

/** The countries and bodies that the text ties to an office. */
type Ties = { readonly countries: string[]; readonly institutions: Phrase[] };

function officeAt(chart: Chart, head: number): Phrase {
  const { tokens, pack } = chart;
  const { left, from, core, then, ties } = withBefore(chart, head);
  const { to, roleEnd } = withAfter(chart, head, left, ties);
  const words = left.adjectives.map((index) => tokens[index]!.lower);
  const role = roleText(chart, roleStart(chart, core, head), head, roleEnd);
  const claim: OfficeClaim = {
    role: isPluralOffice(chart, head) ? singularOffice(role) : role,
    head: tokens[head]!.lower,
    former:
      then ||
      words.some((word) => pack.formerly.has(word)) ||
      /^(?:ex|alt)-|^vorgänger/.test(tokens[head]!.lower),
    ...ties,
    sentence: chart.sentence.index,
  };
  return {
    kind: "Office",
    sentence: chart.sentence.index,
    from,
    to,
    head,
    start: tokens[head]!.start,
    end: tokens[head]!.end,
    name: "",
    determiner: left.determiner,
    confidence: 0.7,
    lemma: nominativeOffice(tokens[head]!.text, pack.code).toLowerCase().split("-").at(-1)!,
    offices: [claim],
    countries: [...ties.countries],
    topics: [],
  };
}

type Before = {
  readonly left: Left;
  readonly from: number;
  readonly core: number;
  readonly then: boolean;
  readonly ties: Ties;
};

/** What stands before the office noun and belongs to it: adjectives, countries, the body in front. */
function withBefore(chart: Chart, head: number): Before {
  const { tokens, pack } = chart;
  const fields = fieldsBefore(chart, head, expandLeft(chart, head).core);
  const isList = fields < expandLeft(chart, head).core;
  const left = expandLeft(chart, isList ? fields : head);
  let { from, core } = left;
  const countries = [...left.countries];
  if (
    pack.code === "de" &&
    tokens[head - 1]?.lower === "und" &&
    /-$/.test(tokens[head - 2]?.text ?? "")
  ) {
    core = head - 2;
    const wider = expandLeft(chart, core);
    from = wider.from;
    countries.push(...wider.countries);
    const opening = chart.nameAt[core];
    if (opening?.type === "Country" && opening.prefixEnd !== undefined)
      countries.push(opening.code!);
  }
  if (
    pack.code === "en" &&
    tokens[head]!.lower === "secretary" &&
    tokens[from - 1]?.text === "Under"
  ) {
    from -= 1;
    core = from;
  }
  const then = pack.code === "en" && tokens[from - 1]?.lower === "then";
  if (then) from -= 1;
  if (pack.code === "de" && countries.length > 0 && left.determiner === "none") {
    const further = furtherDemonyms(chart, from);
    countries.unshift(...further.countries);
    from = further.from;
  }
  const prefix = prefixCountry(chart, head);
  if (prefix) countries.push(prefix);
  const body = prefixBody(chart, head);
  const owners = ownersBefore(chart, from);
  return {
    left,
    from: owners.from,
    core,
    then,
    ties: {
      countries: [...countries, ...owners.countries],
      institutions: [...(body ? [body] : []), ...owners.institutions],
    },
  };
}

/** "Peru's", "the bank, whose", "NATO": the country or body right before an office phrase. */
function ownersBefore(chart: Chart, office: number): Ties & { readonly from: number } {
  const { tokens, nameAt, phraseAt, pack } = chart;
  const countries: string[] = [];
  const institutions: Phrase[] = [];
  let from = office;
  const take = (name: NameSpan) => {
    countries.push(name.code!);
    from = name.from;
  };
  const takeBody = (body: Phrase) => {
    institutions.push(body);
    from = body.from;
  };
  const name = nameAt[from - 1];
  const isOwner = () => isGenitive(chart, name!.to - 1) || tokens[from - 1]?.lower === "'s";
  if (name?.type === "Country" && name.prefixEnd === undefined && isOwner()) take(name);
  if (name && isPlaceGenitive(chart, from - 1)) from = name.from;
  if (/^'s?$/.test(tokens[from - 1]?.text ?? "")) {
    const owner = nameAt[from - 2];
    if (owner?.type === "Country") take(owner);
    const body = phraseAt[from - 2];
    if (body?.kind === "Institution") takeBody(body);
  }
  if (pack.code === "en") {
    const whose = whoseOffice(chart, from);
    if (whose?.code) countries.push(whose.code);
    if (whose?.body) institutions.push(whose.body);
    const body = phraseAt[from - 1];
    if (body?.kind === "Institution" && body.to === from && body.name !== "") takeBody(body);
  }
  return { from, countries, institutions };
}

/** "Wiens Bürgermeister", "bei Tirols Landeshauptmann": the place belongs to the office. */
const isPlaceGenitive = ({ nameAt, tokens, pack }: Chart, at: number) =>
  pack.code === "de" &&
  nameAt[at]?.type === "Place" &&
  nameAt[at].to === at + 1 &&
  /^\p{Lu}\p{L}+s$/u.test(tokens[at]!.text) &&
  (nameAt[at].name !== tokens[at]!.text ||
    (nameAt[at].source === "tagger" && !/^(?:in|aus|nach)$/.test(tokens[at - 1]?.lower ?? "")));

/** What follows the office noun: its portfolio, genitives and bodies, which are added to `ties`. */
function withAfter(
  chart: Chart,
  head: number,
  left: Left,
  { countries, institutions }: Ties,
): { readonly to: number; readonly roleEnd: number } {
  const { tokens, pack } = chart;
  let to = head + 1;
  if (pack.code === "en") to = fixedComplement(chart, to);
  to = pack.code === "de" ? germanComplement(chart, to) : englishComplement(chart, to);
  if (pack.code === "en") to = postAt(chart, head, to);
  to = pastTown(chart, head, to);
  let roleEnd = to;
  for (let step = 0; step < 3; step++) {
    to = afterMembers(chart, to);
    const genitive = genitiveCountry(chart, to) ?? fromCountry(chart, to);
    // "speaker of Kenya's parliament": of the parliament
    if (genitive && !isOwnerOfBody(chart, genitive.to)) {
      countries.push(genitive.code);
      const further = isPlural(chart, left.determinerWord)
        ? furtherCountries(chart, genitive.to)
        : undefined;
      countries.push(...(further?.codes ?? []));
      to = further?.to ?? genitive.to;
      continue;
    }
    const body = chart.phraseAt[to] ?? chart.phraseAt[to + 1] ?? bodyPastAdjective(chart, to);
    const link = tokens[to]?.lower ?? "";
    const isGenitivePhrase =
      body?.kind === "Institution" &&
      (body.from === to
        ? /^(?:der|des|eines|einer|of)$/.test(link)
        : (body.from === to + 1 ||
            (/^(?:of|der|des)$/.test(link) && body === bodyPastAdjective(chart, to))) &&
          /^(?:von|vom|beim|der|des|of|at|for|in|im|an|am|bei|und|and)$/.test(link));
    if (!isGenitivePhrase || !body) {
      const unit = unitOf(chart, to);
      if (unit > to) {
        to = unit;
        continue;
      }
      const other = genitiveNoun(chart, to);
      if (other === to) break;
      to = other;
      roleEnd = other;
      continue;
    }
    const part = partOf(chart, body);
    institutions.push(part);
    to = pack.code === "en" ? pastBody(chart, part.to) : part.to;
    roleEnd = to;
  }
  return { to, roleEnd };
}

const isOwnerOfBody = ({ tokens, phraseAt, pack }: Chart, at: number) =>
  pack.code === "en" &&
  /^'s?$/.test(tokens[at]?.text ?? "") &&
  phraseAt[at + 1]?.kind === "Institution";

/** "die Minister der Mitgliedstaaten der EU": the members count for the whole. */
function afterMembers(chart: Chart, at: number): number {
  const isMembers =
    chart.tokens[at]?.lower === "der" &&
    /^mitglieds?(?:staaten|länder)$/.test(chart.tokens[at + 1]?.lower ?? "");
  return isMembers ? at + 2 : at;
}

/** "des Trentino", "der Provinz": a genitive that names no body, before the holder's name. */
function genitiveNoun(chart: Chart, at: number): number {
  const { tokens, pack } = chart;
  if (pack.code !== "de" || !/^(?:des|der)$/.test(tokens[at]?.lower ?? "")) return at;
  let to = at + 1;
  while (
    to < at + 3 &&
    (/^\p{Ll}{3,}(?:en|er)$/u.test(tokens[to]?.text ?? "") ||
      (/^\p{Lu}\p{Ll}+(?:isch|lich|al|ig)en$/u.test(tokens[to]?.text ?? "") &&
        isCapitalised(tokens[to + 1])))
  )
    to += 1;
  if (!isCapitalised(tokens[to]) || !isFree(chart, to)) return at;
  // "des Bundesstaates Florida"
  const state = chart.nameAt[to + 1];
  if (state?.type === "Place" && state.from === to + 1 && PART_OF_STATE.test(tokens[to]!.lower))
    return state.to;
  const after = tokens[to + 1];
  return after === undefined || after.kind === "mark" || isCapitalised(after) ? to + 1 : at;
}

const PART_OF_STATE =
  /^(?:(?:us-)?bundesstaat(?:e?s)?|bundeslandes|provinz|region|kantons|freistaats?|landes|stadt|gemeinde)$/;

/** "seine Amtskollegin aus Togo" */
function fromCountry(chart: Chart, at: number): { code: string; to: number } | undefined {
  const name = chart.nameAt[at + 1];
  return chart.tokens[at]?.lower === "aus" && name?.type === "Country" && name.from === at + 1
    ? { code: name.code!, to: name.to }
    : undefined;
}

function roleStart(chart: Chart, core: number, head: number): number {
  let at = core;
  while (
    at < head &&
    (chart.nameAt[at]?.type === "Demonym" ||
      chart.nameAt[at]?.type === "Country" ||
      /^(?:visiting|new|newly|incumbent|outgoing|incoming|elected|appointed|named)$/.test(
        chart.tokens[at]!.lower,
      ))
  )
    at += 1;
  return at;
}

function roleText(chart: Chart, from: number, head: number, to: number): string {
  const { tokens, pack } = chart;
  if (pack.code === "en") return textOf(tokens, from, to);
  const office = nominativeOffice(tokens[head]!.text.replace(/^(?:US|EU|UN|UNO|NATO)-/, ""), "de");
  const before = from < head ? `${textOf(tokens, from, head).replace(/en(?=$| )/g, "e")} ` : "";
  const after = to > head + 1 ? ` ${textOf(tokens, head + 1, to)}` : "";
  return `${before}${office}${after}`;
}

function isGenitive(chart: Chart, at: number): boolean {
  return /s$/.test(chart.tokens[at]!.lower);
}
