import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { LabelledSentence, LabelledSpan } from "./spans.ts";

/** The kinds of text in GUM that are Wikinews', whose licence lets anyone train on them. */
const FILES = /^GUM_(?:news|interview)_.*\.conllu$/;

const LABELS: Record<string, string> = {
  person: "PER",
  place: "LOC",
  organization: "ORG",
  event: "OTH",
  object: "OTH",
  abstract: "OTH",
  animal: "OTH",
};
/** Words that belong to the name of a body, place or work when they lie between its capitalised words. */
const LINKS = new Set([
  "of",
  "and",
  "the",
  "for",
  "&",
  "de",
  "la",
  "al",
  "in",
  "on",
  "-",
  "’s",
  "'s",
]);
const MEMBERS = /^(?:flat|compound|fixed|goeswith)/;
const MEMBERS_OF_BODIES =
  /^(?:flat|compound|fixed|goeswith|amod|nmod(?!:(?:desc|unmarked))|conj|nummod|case|det|cc|punct)/;
/** Offices that head a noun phrase and are no name without one: "Prime Minister of Sweden". */
const OFFICE =
  /^(?:president|minister|chairman|chairwoman|secretary|governor|senator|director|king|queen|prince|pope|chancellor|premier|mayor|professor|administrator|commissioner|ambassador|general|sir|lord|mr\.?|mrs\.?|ms\.?|dr\.?)$/i;

type Token = {
  readonly word: string;
  readonly proper: boolean;
  readonly plural: boolean;
  readonly adjective: boolean;
  readonly head: number;
  readonly relation: string;
  readonly glued: boolean;
};
type Mention = { readonly start: number; readonly end: number; readonly type: string };

/** The documents of the Georgetown University Multilayer corpus that come from Wikinews, one list each. */
export function readGum(folder: string): LabelledSentence[][] {
  return readdirSync(folder)
    .filter((file) => FILES.test(file))
    .sort()
    .map((file) =>
      readFileSync(path.join(folder, file), "utf8")
        .split(/\n\n+/)
        .map(readSentence)
        .filter(({ words }) => words.length > 0),
    );
}

function readSentence(block: string): LabelledSentence {
  const tokens: Token[] = [];
  const mentions: Mention[] = [];
  const open: { id: string; type: string; start: number }[] = [];
  for (const line of block.split("\n")) {
    const [id = "", word = "", , , tag = "", , head = "", relation = "", , misc = ""] =
      line.split("\t");
    if (!/^\d+$/.test(id)) continue;
    const at = tokens.length;
    tokens.push({
      word,
      proper: /^NNPS?$/.test(tag),
      plural: tag === "NNPS",
      adjective: tag === "JJ",
      head: Number(head) - 1,
      relation,
      glued: misc.includes("SpaceAfter=No"),
    });
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? "";
    for (const [mark, opens, closes] of marks.matchAll(/(\()?[^()]*(\))?/g)) {
      const [entity = "", type = ""] = mark.replace(/[()]/g, "").split("-");
      if (opens) open.push({ id: entity, type, start: at });
      if (!closes) continue;
      const index = open.findLastIndex(({ id }) => entity === "" || id === entity);
      if (index < 0) continue;
      const [closed] = open.splice(index, 1);
      mentions.push({ start: closed!.start, end: at + 1, type: closed!.type });
    }
  }
  return joinHyphenated(tokens, namesOf(tokens, mentions));
}

/** The longest names that don't overlap, and adjectives of nations as names of the other kind. */
function namesOf(tokens: readonly Token[], mentions: readonly Mention[]): LabelledSpan[] {
  const names = mentions.flatMap((mention) => nameOf(tokens, mention) ?? []);
  names.push(
    ...tokens.flatMap(({ adjective, word }, at) =>
      adjective && /^\p{Lu}\p{Ll}{2,}(?:an|ish|ese|ch|i|ean)$/u.test(word) && at > 0
        ? [{ start: at, end: at + 1, label: "OTH" }]
        : [],
    ),
  );
  names.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: LabelledSpan[] = [];
  for (const name of names) {
    if (kept.every(({ start, end }) => name.end <= start || name.start >= end)) kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** What of a mention is a name: its head and what names it, from the first proper noun to the last. */
function nameOf(tokens: readonly Token[], { start, end, type }: Mention): LabelledSpan | undefined {
  const label = LABELS[type];
  if (label === undefined) return undefined;
  const inside = (at: number) => at >= start && at < end;
  const head = tokens.findIndex((token, at) => inside(at) && !inside(token.head));
  if (head < 0 || !tokens[head]!.proper) return undefined;
  const members = label === "PER" ? MEMBERS : MEMBERS_OF_BODIES;
  const belongs = (at: number): boolean => {
    for (let up = at, steps = 0; steps < end - start; steps++) {
      if (up === head) return true;
      const { head: next, relation } = tokens[up]!;
      if (!members.test(relation) || !inside(next)) return false;
      up = next;
    }
    return false;
  };
  const fits = (at: number) =>
    inside(at) &&
    belongs(at) &&
    (tokens[at]!.proper || (label !== "PER" && LINKS.has(tokens[at]!.word.toLowerCase())));
  let from = head;
  let to = head + 1;
  while (fits(from - 1)) from -= 1;
  while (fits(to)) to += 1;
  while (from < head && !tokens[from]!.proper) from += 1;
  while (to > head + 1 && !tokens[to - 1]!.proper) to -= 1;
  if (label !== "PER") return { start: from, end: to, label };
  if (tokens[head]!.plural && to - from === 1) return { start: from, end: to, label: "OTH" };
  const office = tokens.findLastIndex(({ word }, at) => at >= from && at < to && OFFICE.test(word));
  return office + 1 < to ? { start: Math.max(from, office + 1), end: to, label } : undefined;
}

/** GUM cuts words at their hyphens; the tagger reads them whole. */
function joinHyphenated(
  tokens: readonly Token[],
  spans: readonly LabelledSpan[],
): LabelledSentence {
  const words: string[] = [];
  const placeOf: number[] = [];
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    const isInner =
      before?.glued &&
      ((token.word === "-" && token.glued && /\p{L}$/u.test(before.word)) ||
        (before.word === "-" && tokens[at - 2]?.glued && /^[\p{L}\d]/u.test(token.word)));
    if (isInner && words.length > 0) words[words.length - 1] += token.word;
    else words.push(token.word);
    placeOf.push(words.length - 1);
  }
  const kept: LabelledSpan[] = [];
  for (const { start, end, label } of spans) {
    const span = { start: placeOf[start]!, end: placeOf[end - 1]! + 1, label };
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return { words, spans: kept };
}
