import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { LabelledSentence } from "./spans.ts";

const LABELS: Record<string, string> = {
  "organization-company": "ORG",
  organization: "ORG",
  person: "PER",
  location: "LOC",
  "location-city": "LOC",
  "location-street": "LOC",
  "location-stop": "LOC",
};

type Mention = { readonly type: string; readonly span: { start: number; end: number } };
type Wrapped<T> = T[] | { array?: T[] };
type Document = {
  readonly text: string | { string: string };
  readonly refids?: { map?: { source?: string } };
  readonly conceptMentions?: Wrapped<Mention>;
};
type Token = { readonly start: number; readonly end: number; readonly text: string };

/** The news documents of the DFKI SmartData corpus, split into sentences and words here. */
export function readSmartDataNews(folder: string): LabelledSentence[] {
  return ["train", "test"]
    .flatMap((split) => readJsonStream(path.join(folder, `smartdata/v1_20180119_${split}.json.gz`)))
    .filter((document) => document.refids?.map?.source === "news")
    .flatMap(sentencesOf);
}

/** Documents follow each other without commas; each starts with a brace in the first columns. */
function readJsonStream(file: string): Document[] {
  const text = gunzipSync(readFileSync(file)).toString("utf8");
  return text
    .split(/^ ?(?=\{)/m)
    .filter((part) => part.trim() !== "")
    .map((part) => JSON.parse(part) as Document);
}

function sentencesOf(document: Document): LabelledSentence[] {
  const text = typeof document.text === "string" ? document.text : document.text.string;
  const listed = document.conceptMentions ?? [];
  const mentions = (Array.isArray(listed) ? listed : (listed.array ?? [])).flatMap((mention) => {
    const label = LABELS[mention.type.replaceAll("_", "-").toLowerCase()];
    return label === undefined ? [] : [{ ...mention.span, label }];
  });
  return splitIntoSentences(text).map((tokens) => {
    const taken = new Set<number>();
    const spans = mentions.flatMap(({ start, end, label }) => {
      const inside = tokens.flatMap((token, i) =>
        token.start >= start && token.end <= end ? [i] : [],
      );
      if (inside.length === 0 || inside.some((i) => taken.has(i))) return [];
      for (const i of inside) taken.add(i);
      return [{ start: inside[0]!, end: inside.at(-1)! + 1, label }];
    });
    spans.sort((a, b) => a.start - b.start);
    return { words: tokens.map((token) => token.text), spans };
  });
}

const TOKEN =
  /\d+(?:[.,:/]\d+)*\.?(?=\s+[A-ZÄÖÜ][a-zäöü]+|(?![\p{L}\p{N}_]))|\p{L}+(?:[-'’&.][\p{L}\p{N}_]+)*|\.{3}|\S/gu;
const ABBREVIATIONS = new Set(
  "Dr. Prof. bzw. ca. St. Str. Nr. Mio. Mrd. Co. u.a. d.h. Sen. Jr. vgl. Inc. Ltd. Corp. max. ggf. Abs. Art. evtl. usw. Tel. ehem. geb. gest.".split(
    " ",
  ),
);

function splitIntoSentences(text: string): Token[][] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const last = tokens.at(-1);
    const token = { start: match.index, end: match.index + match[0].length, text: match[0] };
    const glued = last && token.text === "." && token.start === last.end ? `${last.text}.` : "";
    if (last && (ABBREVIATIONS.has(glued) || /^\p{Lu}\.$/u.test(glued))) {
      tokens[tokens.length - 1] = { start: last.start, end: token.end, text: glued };
    } else tokens.push(token);
  }
  const sentences: Token[][] = [];
  let current: Token[] = [];
  const close = () => {
    if (current.length > 0) sentences.push(current);
    current = [];
  };
  for (const [i, token] of tokens.entries()) {
    const last = current.at(-1);
    if (last && text.slice(last.end, token.start).includes("\n")) close();
    current.push(token);
    const next = tokens[i + 1];
    if (/^[.!?…]$/.test(token.text) && (!next || /^[\p{Lu}\p{N}„"»«“]/u.test(next.text))) close();
  }
  close();
  return sentences;
}
