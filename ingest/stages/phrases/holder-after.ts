import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { addPerson } from "./add-person.ts";
import { type Chart, dropPhrase } from "./chart.ts";
import { determinerOf } from "./determiners.ts";
import { nameRun } from "./name-runs.ts";

/** "Foreign Minister (FM) Anna Berg": the short form of the office, before the name. */
const isShortened = ({ tokens, pack }: Chart, at: number) =>
  pack.code === "en" &&
  tokens[at]?.text === "(" &&
  /^\p{Lu}{2,4}$/u.test(tokens[at + 1]?.text ?? "") &&
  tokens[at + 2]?.text === ")" &&
  isCapitalised(tokens[at + 3]);

/** The person whose name follows an office: "Minister Anna Berg", "the minister, Anna Berg,". */
export function nameAfter(chart: Chart, office: Phrase): Phrase | undefined {
  const { tokens, phraseAt } = chart;
  if (isShortened(chart, office.to)) office.to += 3;
  const known = phraseAt[office.to];
  if (known?.kind === "Person" && !isOwnPhrase(chart, known)) return known;
  const run = nameRun(chart, office.to);
  if (run === office.to + 1 && isUnnamedPlural(chart, office)) return undefined;
  if (run > office.to) return addPerson(chart, office.to, withRest(chart, run), 0.85);
  const comma = pastPosting(chart, office.to);
  if (tokens[comma]?.text !== ",") return undefined;
  const at = pastClassNoun(chart, comma + 1);
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

/** "Minister Juan" + "Mauricio Dahl": the rest of a name of which a tagger found only the end. */
function withRest(chart: Chart, to: number): number {
  const rest = chart.phraseAt[to];
  if (chart.pack.code !== "en" || rest?.kind !== "Person" || rest.from !== to) return to;
  if (rest.offices.length > 0 || rest.honorific !== undefined) return to;
  dropPhrase(chart, rest);
  return rest.to;
}

/** "Der Botschafter in Kenia, Jon Dahl,": past where the office is held. */
function pastPosting({ tokens, phraseAt, nameAt, pack }: Chart, at: number): number {
  if (pack.code !== "de" || !/^(?:in|im)$/.test(tokens[at]?.lower ?? "")) return at;
  const first = tokens[at + 1]?.lower === "der" ? at + 2 : at + 1;
  const name = nameAt[first];
  const isPlace = name?.type === "Country" || name?.type === "Place";
  const end = isPlace ? name.to : phraseAt[first]?.kind === "Place" ? phraseAt[first].to : at;
  return tokens[end]?.text === "," ? end : at;
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
export function nameAfterNext(chart: Chart, office: Phrase): Phrase | undefined {
  if (!chart.pack.conjunctions.has(chart.tokens[office.to]?.lower ?? "")) return undefined;
  const next = chart.phraseAt[office.to + 1];
  const isSecond =
    next?.kind === "Person" && next.from === office.to + 1 && next.offices.length > 0;
  const isOther =
    office.countries.length > 0 &&
    next?.kind === "Person" &&
    next.countries.length > 0 &&
    !next.countries.some((code) => office.countries.includes(code));
  return isSecond && next.determiner === "none" && !isOther ? next : undefined;
}
