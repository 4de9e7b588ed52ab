import type { LanguagePack } from "../languages/language-pack.ts";
import type { Phrase } from "../lexicon/phrase.ts";
import type { Token } from "../lexicon/token.ts";

/** A stretch between marks; `mark` is what opened it. */
export type Segment = { readonly from: number; readonly to: number; readonly mark: string };

export function cutSegments(
  tokens: readonly Token[],
  phraseAt: readonly (Phrase | undefined)[],
  finite: readonly boolean[],
  pack: LanguagePack,
): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let mark = "start";
  const close = (to: number, next: string, resume: number) => {
    if (to > from) segments.push({ from, to, mark });
    from = resume;
    mark = next;
  };
  let seenFinite = false;
  for (let at = 0; at < tokens.length; at++) {
    const { text, lower, kind } = tokens[at]!;
    if (kind === "mark") {
      if (phraseAt[at] !== undefined && isWithin(phraseAt[at]!, phraseAt[at - 1])) continue;
      if (pack.code === "de" && isInsertion(at, tokens, finite)) continue;
      if (/^[;:–—(){}[\]„“”"«»]$/.test(text)) {
        close(at, text, at + 1);
        seenFinite = false;
      } else if (text === "," && !isListComma(at, tokens, phraseAt) && !isDateComma(at, tokens)) {
        close(at, ",", at + 1);
        seenFinite = false;
      }
      continue;
    }
    if (
      pack.code === "en" &&
      at > from &&
      (isEnglishStarter(at, tokens, finite, phraseAt, pack) ||
        isReportedPair(at, tokens, finite, phraseAt, pack))
    ) {
      close(at, "word", at);
      seenFinite = false;
    }
    const joins =
      pack.conjunctions.has(lower) || lower === "aber" || lower === "but" || lower === "doch";
    if (
      joins &&
      seenFinite &&
      phraseAt[at] === undefined &&
      beginsClause(at + 1, tokens, finite, phraseAt, pack)
    ) {
      close(at, "conjunction", at + 1);
      seenFinite = false;
    }
    seenFinite ||= finite[at]!;
  }
  close(tokens.length, "end", tokens.length);
  return segments;
}

/** In a phrase that has begun, or behind the body that its name begins with. */
const isWithin = (phrase: Phrase, before: Phrase | undefined) =>
  before === phrase || before?.owner === phrase;

/** "am Mittwoch, dem 19. Mai 2021, im Rahmen …", "am Freitag, 30. August,": the commas around a day's date. */
function isDateComma(at: number, tokens: readonly Token[]): boolean {
  const opensAt = (comma: number) => {
    if (tokens[comma]?.text !== "," || !/(?:tag|woch|abend)$/.test(tokens[comma - 1]?.lower ?? ""))
      return false;
    const day = /^de[nm]$/.test(tokens[comma + 1]?.lower ?? "") ? comma + 2 : comma + 1;
    return tokens[day]?.kind === "number" && tokens[day + 1]?.text === ".";
  };
  return opensAt(at) || [4, 5, 6].some((back) => opensAt(at - back));
}

const LONGEST_INSERTION = 5;

/** A bracket around a few words without a verb: "Anna Berg (SPD)", "am Montag (14.00 Uhr)". */
function isInsertion(at: number, tokens: readonly Token[], finite: readonly boolean[]): boolean {
  const isOpening = tokens[at]!.text === "(";
  if (!isOpening && tokens[at]!.text !== ")") return false;
  const step = isOpening ? 1 : -1;
  for (let steps = 1; steps <= LONGEST_INSERTION + 1; steps++) {
    const token = tokens[at + step * steps];
    if (!token || finite[at + step * steps]) return false;
    if (token.text === (isOpening ? ")" : "(")) return true;
    if (/^[,;:(){}[\]]$/.test(token.text)) return false;
  }
  return false;
}

function isEnglishStarter(
  at: number,
  tokens: readonly Token[],
  finite: readonly boolean[],
  phraseAt: readonly (Phrase | undefined)[],
  pack: LanguagePack,
): boolean {
  if (phraseAt[at] !== undefined) return false;
  const { lower } = tokens[at]!;
  const isGoverned = pack.prepositions.has(tokens[at - 1]?.lower ?? "");
  if (isGoverned && /^(?:which|whom)$/.test(lower) && tokens[at - 2]?.text === ",") return false;
  if (/^(?:who|which|whom|whose|where|because|although|while|if|when|whether|unless)$/.test(lower))
    return true;
  if (lower === "that") return finite.slice(at + 1, at + 12).some(Boolean);
  if (/^(?:after|before|since|until|as)$/.test(lower)) {
    const next = tokens.slice(at + 1, at + 9);
    const stop = next.findIndex((token) => token.kind === "mark");
    return (
      finite.slice(at + 1, at + 1 + (stop < 0 ? next.length : stop)).some(Boolean) &&
      pack.subordinators.has(lower)
    );
  }
  return false;
}

const LONGEST_LIST = 30;

/** "He said | Kenya and Ghana signed a deal": both are the subject of what is said. */
function isReportedPair(
  at: number,
  tokens: readonly Token[],
  finite: readonly boolean[],
  phraseAt: readonly (Phrase | undefined)[],
  pack: LanguagePack,
): boolean {
  const first = phraseAt[at];
  if (first?.from !== at || !finite[at - 1] || !pack.reportingVerbs.has(tokens[at - 1]!.lower))
    return false;
  const last = phraseAt
    .slice(at, at + LONGEST_LIST)
    .findLast((phrase) => phrase?.group === first && phrase !== first);
  return last !== undefined && finite[last.to] === true;
}

/** A comma inside a phrase or between coordinated phrases, not between clauses. */
function isListComma(
  at: number,
  tokens: readonly Token[],
  phraseAt: readonly (Phrase | undefined)[],
): boolean {
  const before = phraseAt[at - 1];
  if (phraseAt[at] !== undefined) return true;
  let next = at + 1;
  while (next < tokens.length && next < at + 4 && phraseAt[next] === undefined) next += 1;
  const after = phraseAt[next];
  return (
    before !== undefined &&
    after !== undefined &&
    after.group !== undefined &&
    (after.group === before || after.group === before.group)
  );
}

/** Whether what follows a conjunction is a clause: a verb first, or one phrase and then a verb. */
function beginsClause(
  at: number,
  tokens: readonly Token[],
  finite: readonly boolean[],
  phraseAt: readonly (Phrase | undefined)[],
  pack: LanguagePack,
): boolean {
  let next = at;
  while (
    next < at + 2 &&
    /^(?:dann|dort|anschließend|later|then|also|auch|so|damit|dabei)$/.test(
      tokens[next]?.lower ?? "",
    )
  )
    next += 1;
  if (finite[next]) return !(pack.code === "en" && isInfinitiveChain(at, tokens));
  const phrase = phraseAt[next];
  if (phrase?.group && /^(?:zwischen|between)$/.test(phrase.preposition ?? "")) return false;
  if (pack.code === "en" && phrase?.group?.preposition !== undefined) return false;
  if (phrase && phrase.from === next) {
    if (phrase.group && isParticiple(tokens[phrase.to], pack) && hasAuxiliary(tokens, at, pack))
      return false;
    return finite[phrase.to] === true && !(pack.code === "de" && isLastWord(phrase.to, tokens));
  }
  if (/^(?:er|sie|es|he|she|they|it)$/.test(tokens[next]?.lower ?? ""))
    return finite[next + 1] === true;
  return false;
}

export const isParticiple = (token: Token | undefined, pack: LanguagePack) =>
  token !== undefined &&
  (pack.verbs.get(token.lower)?.some(({ form }) => form === "participle") ?? false);

const hasAuxiliary = (tokens: readonly Token[], before: number, pack: LanguagePack) =>
  tokens.slice(Math.max(0, before - 30), before).some(({ lower }) => pack.auxiliaries.has(lower));

/** "to elevate and expand": what follows the conjunction is a second infinitive. */
const isInfinitiveChain = (at: number, tokens: readonly Token[]) =>
  tokens.slice(Math.max(0, at - 7), at - 1).some((token) => token.lower === "to") &&
  !/(?:s|ed)$/.test(tokens[at]!.lower);

const isLastWord = (at: number, tokens: readonly Token[]) =>
  tokens[at + 1] === undefined || tokens[at + 1]!.kind === "mark";
