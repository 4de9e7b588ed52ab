import type { OfficeClaim, Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { type Chart, expandLeft, isFree, textOf } from "./chart.ts";
import {
  englishComplement,
  fieldsBefore,
  fixedComplement,
  postAt,
  unitOf,
} from "./english-offices.ts";
import { furtherCountries, isPlural } from "./further-countries.ts";
import { furtherDemonyms } from "./further-demonyms.ts";
import { genitiveCountry, germanComplement, prefixCountry } from "./institution-parts.ts";

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

function isOfficeNoun(chart: Chart, at: number): boolean {
  const { tokens, pack } = chart;
  const token = tokens[at]!;
  if (token.kind !== "word") return false;
  if (/^(?:bin|bint|ibn)$/.test(tokens[at - 1]?.text ?? "")) return false;
  if (chart.nameAt[at]?.type === "Place") return false;
  const part = token.lower.slice(token.lower.lastIndexOf("-") + 1);
  const both = tokens
    .slice(Math.max(0, at - 2), at)
    .some(({ lower }) => pack.partyDeterminers.has(lower));
  if (both && pack.partyNouns.has(token.lower)) return false;
  if (pack.notOffices.has(token.lower)) {
    if (/^kolleg/.test(token.lower)) {
      const before = tokens[at - 1];
      return chart.nameAt[at - 1]?.type === "Demonym" || pack.possessives.has(before?.lower ?? "");
    }
    if (/^(?:anführer(?:in|s)?|chefs?)$/.test(token.lower))
      return /^(?:der|des|von|vom)$/.test(tokens[at + 1]?.lower ?? "");
    return (
      /^vertreter/.test(token.lower) && /^(?:hoh|ständig|sonder)/.test(tokens[at - 1]?.lower ?? "")
    );
  }
  if (pack.code === "en") {
    if (isPluralOffice(chart, at)) return true;
    if (token.lower === "colleague") return chart.nameAt[at - 1]?.type === "Demonym";
    if (/^(?:member|official)$/.test(token.lower))
      return /^(?:of|for)$/.test(tokens[at + 1]?.lower ?? "");
    const chosen = token.lower.replace(/-(?:designate|elect)$/, "");
    return [token.lower, part, chosen].some((word) => pack.offices.includes(word));
  }
  if (!isCapitalised(token) && at > 0) return false;
  return (
    pack.offices.includes(part) ||
    pack.officeSuffixes.some(
      (suffix) => suffix.length >= 4 && part.endsWith(suffix) && part.length >= suffix.length + 2,
    )
  );
}

/** "Presidents Rahman and Park": one office noun for each of the names after it. */
export const isPluralOffice = ({ tokens, pack, nameAt }: Chart, at: number) =>
  pack.code === "en" &&
  /^(?:Presidents|Ministers|Secretaries|Chancellors|Premiers|Senators|Ambassadors)$/.test(
    tokens[at]!.text,
  ) &&
  isCapitalised(tokens[at + 1]) &&
  (nameAt[at + 1] === undefined || nameAt[at + 1]!.type === "Person");

const singularOffice = (text: string) =>
  text
    .replace(/\b(President|Minister|Chancellor|Premier|Senator|Ambassador)s$/, "$1")
    .replace(/Secretaries$/, "Secretary");

function officeAt(chart: Chart, head: number): Phrase | undefined {
  const { tokens, pack } = chart;
  const fields = fieldsBefore(chart, head, expandLeft(chart, head).core);
  const isList = fields < expandLeft(chart, head).core;
  const left = expandLeft(chart, isList ? fields : head);
  let { from, core } = left;
  const countries = [...left.countries];
  const institutions: Phrase[] = [];
  if (
    pack.code === "de" &&
    tokens[head - 1]?.lower === "und" &&
    /-$/.test(tokens[head - 2]?.text ?? "")
  ) {
    core = head - 2;
    const wider = expandLeft(chart, core);
    from = wider.from;
    countries.push(...wider.countries);
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
  if (body) institutions.push(body);
  const before = chart.nameAt[from - 1];
  if (
    before?.type === "Country" &&
    before.prefixEnd === undefined &&
    (isGenitive(chart, before.to - 1) || tokens[from - 1]?.lower === "'s")
  ) {
    countries.push(before.code!);
    from = before.from;
  }
  if (/^'s?$/.test(tokens[from - 1]?.text ?? "")) {
    const owner = chart.nameAt[from - 2];
    if (owner?.type === "Country") {
      countries.push(owner.code!);
      from = owner.from;
    }
    const body = chart.phraseAt[from - 2];
    if (body?.kind === "Institution") {
      institutions.push(body);
      from = body.from;
    }
  }
  const whose = pack.code === "en" ? whoseOffice(chart, from) : undefined;
  if (whose?.code) countries.push(whose.code);
  if (whose?.body) institutions.push(whose.body);
  const inFront = chart.phraseAt[from - 1];
  if (
    pack.code === "en" &&
    inFront?.kind === "Institution" &&
    inFront.to === from &&
    inFront.name !== ""
  ) {
    institutions.push(inFront);
    from = inFront.from;
  }
  let to = head + 1;
  if (pack.code === "en") to = fixedComplement(chart, to);
  to = pack.code === "de" ? germanComplement(chart, to) : englishComplement(chart, to);
  if (pack.code === "en") to = postAt(chart, head, to);
  let roleEnd = to;
  for (let step = 0; step < 3; step++) {
    to = afterMembers(chart, to);
    const genitive = genitiveCountry(chart, to) ?? fromCountry(chart, to);
    if (genitive) {
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
          /^(?:von|vom|beim|der|des|of|at|for|in|im|bei|und|and)$/.test(link));
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
    to = part.to;
    if (pack.code === "en" && tokens[to]?.lower === "for") to = englishComplement(chart, to);
    roleEnd = to;
  }
  const words = left.adjectives.map((index) => tokens[index]!.lower);
  const former =
    then ||
    words.some((word) => pack.formerly.has(word)) ||
    /^(?:ex|alt)-/.test(tokens[head]!.lower);
  const first = roleStart(chart, core, head, left.countries.length);
  const claim: OfficeClaim = {
    role: isPluralOffice(chart, head)
      ? singularOffice(roleText(chart, first, head, roleEnd))
      : roleText(chart, first, head, roleEnd),
    head: tokens[head]!.lower,
    former,
    countries,
    institutions,
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
    countries: [...countries],
    topics: [],
  };
}

/** "leader of the opposition Democratic Front", "Chef der linken Gruppe FLN": words before the name. */
function bodyPastAdjective(chart: Chart, at: number): Phrase | undefined {
  const { tokens, phraseAt, pack } = chart;
  if (pack.code === "de") return classedBody(chart, at);
  if (pack.code !== "en" || tokens[at]?.lower !== "of" || tokens[at + 1]?.lower !== "the")
    return undefined;
  const body = phraseAt[at + 3];
  const isPlain = /^\p{Ll}[\p{L}-]+$/u.test(tokens[at + 2]?.text ?? "") && !phraseAt[at + 2];
  return isPlain && body?.kind === "Institution" && body.from === at + 3 ? body : undefined;
}

/** "der linken Guerillaorganisation FLN": adjectives, what kind of body it is, and its name. */
function classedBody({ tokens, phraseAt }: Chart, at: number): Phrase | undefined {
  if (!/^(?:der|des)$/.test(tokens[at]?.lower ?? "")) return undefined;
  let noun = at + 1;
  while (noun < at + 4 && /^\p{Ll}{3,}(?:en|er)$/u.test(tokens[noun]?.text ?? "")) noun += 1;
  const isClassNoun = /^\p{Lu}\p{Ll}{4,}$/u.test(tokens[noun]?.text ?? "") && !phraseAt[noun];
  const body = isClassNoun ? phraseAt[noun + 1] : noun > at + 1 ? phraseAt[noun] : undefined;
  const from = isClassNoun ? noun + 1 : noun;
  return body?.kind === "Institution" && body.from === from && body.name !== "" ? body : undefined;
}

/** "Peru, whose president Jon Dahl", "the bank, whose chief": the country or body before it. */
function whoseOffice(
  { tokens, nameAt, phraseAt }: Chart,
  from: number,
): { code?: string; body?: Phrase } | undefined {
  if (tokens[from - 1]?.lower !== "whose") return undefined;
  const at = tokens[from - 2]?.kind === "mark" ? from - 3 : from - 2;
  const name = nameAt[at];
  if (name?.type === "Country" && name.code !== undefined) return { code: name.code };
  const body = phraseAt[at];
  return body?.kind === "Institution" && body.name !== "" ? { body } : undefined;
}

/** "NATO-Generalsekretär", "EU-Kommissionspräsidentin", "Greenpeace-Sprecherin": the body in front. */
function prefixBody(chart: Chart, head: number): Phrase | undefined {
  const token = chart.tokens[head]!;
  const hyphen = token.text.indexOf("-");
  if (hyphen < 2 || chart.pack.code !== "de") return undefined;
  const prefix = token.text.slice(0, hyphen);
  const name = chart.nameAt[head];
  const inner = /^(kommission|parlament|rat)s/.exec(token.lower.slice(hyphen + 1))?.[1];
  const isEuropean = prefix === "EU" && inner !== undefined;
  if (/politiker(?:in|s)?$/.test(token.lower)) return undefined;
  // "Westbalkan-Beauftragte", "Klima-Gesandter": what the office is for
  if (
    !name &&
    /(?:beauftragte[nr]?|gesandte[nr]?|vermittler(?:in|s)?|koordinator(?:in|s)?)$/.test(token.lower)
  )
    return undefined;
  if (name?.type === "Country" && !isEuropean) return undefined;
  if (!name && (/-$/.test(token.text) || NO_BODY.test(prefix) || !/^\p{Lu}/u.test(prefix)))
    return undefined;
  const end = isEuropean ? token.start + hyphen + 1 + inner.length : token.start + hyphen;
  const shown = isEuropean
    ? `EU-${inner.charAt(0).toUpperCase()}${inner.slice(1)}`
    : (name?.name ?? prefix);
  const phrase: Phrase = {
    kind: "Institution",
    sentence: chart.sentence.index,
    from: head,
    to: head + 1,
    head,
    start: token.start,
    end,
    name: shown,
    determiner: "none",
    confidence: name ? 0.9 : 0.65,
    lemma: shown.toLowerCase(),
    offices: [],
    countries: isEuropean ? ["EU"] : [],
    topics: [],
  };
  chart.sentence.phrases.push(phrase);
  return phrase;
}

const NO_BODY =
  /^(?:Vize|Ex|Alt|Top|Spitzen|Chef|Landes|General|Bezirks|Co|Europa|Außen|Innen|Interims|Noch|Neo|Staats|Partei|Klima|Umwelt|Nahost|Sonder|Klub|Ko|Sport|Technik|Finanz|Personal|Medien|Presse|Kultur|Team|Regional|Bundes|Regierungs|\p{Lu}\p{Ll}+(?:ungs|schafts|heits|ions|kehrs|stands|rats))$/u;

/** "of the Department of State's Bureau of Oceans": the bureau. */
function partOf({ tokens, phraseAt, pack }: Chart, body: Phrase): Phrase {
  const isOwner = pack.code === "en" && /^'s?$/.test(tokens[body.to]?.text ?? "");
  const part = isOwner ? phraseAt[body.to + 1] : undefined;
  return part?.kind === "Institution" && part.from === body.to + 1 && part.name !== ""
    ? part
    : body;
}

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
  const after = tokens[to + 1];
  return after === undefined || after.kind === "mark" || isCapitalised(after) ? to + 1 : at;
}

/** "seine Amtskollegin aus Togo" */
function fromCountry(chart: Chart, at: number): { code: string; to: number } | undefined {
  const name = chart.nameAt[at + 1];
  return chart.tokens[at]?.lower === "aus" && name?.type === "Country" && name.from === at + 1
    ? { code: name.code!, to: name.to }
    : undefined;
}

function roleStart(chart: Chart, core: number, head: number, countries: number): number {
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
  void countries;
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

/** "Präsidenten" → "Präsident", "Vorsitzenden" → "Vorsitzender", "Ministers" → "Minister". */
export function nominativeOffice(noun: string, language: string): string {
  if (language !== "de") return noun;
  if (/(?:minister|kanzler|sprecher|leiter|botschafter|führer)n$/i.test(noun))
    return noun.slice(0, -1);
  if (/(?:präsident|kommandant|dirigent|gouvernant|kolleg|gesandt|kronprinz)en$/i.test(noun))
    return noun.slice(0, /kollegen$/i.test(noun) ? -1 : -2);
  if (/(?:vorsitzend|beauftragt|abgeordnet|gesandt)en$/i.test(noun)) return `${noun.slice(0, -1)}r`;
  if (
    /(?:minister|kanzler|chef|sprecher|sekretär|leiter|premier|botschafter|kommissar|direktor|bürgermeister|gouverneur|senator|vertreter)s$/i.test(
      noun,
    )
  )
    return noun.slice(0, -1);
  return noun;
}

function isGenitive(chart: Chart, at: number): boolean {
  return /s$/.test(chart.tokens[at]!.lower);
}
