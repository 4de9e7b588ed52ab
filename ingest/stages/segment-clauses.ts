import type { LanguagePack } from "../languages/language-pack.ts";
import type { AnalysedSentence, Phrase } from "../lexicon/phrase.ts";
import type { Token } from "../lexicon/token.ts";
import { isFiniteVerb } from "../lexicon/word-class.ts";

export type Clause = {
  readonly id: number;
  readonly kind: "main" | "subordinate" | "relative" | "infinitive";
  readonly starter: string;
  /** Token positions in order; a clause goes on after one that is embedded in it. */
  readonly at: number[];
  readonly parent: Clause | undefined;
  /** For "und besuchte …": the clause whose subject goes on. */
  readonly continues: Clause | undefined;
  hasFinite: boolean;
};

type Segment = { readonly from: number; readonly to: number; readonly mark: string };

/** Splits a sentence into clauses, by marks, subordinators and finite verbs, in one pass. */
export function segmentClauses(
  sentence: AnalysedSentence,
  phraseAt: readonly (Phrase | undefined)[],
  pack: LanguagePack,
): Clause[] {
  const { tokens } = sentence;
  const clauses: Clause[] = [];
  const start = (kind: Clause["kind"], starter: string, parent?: Clause, continues?: Clause) => {
    const clause: Clause = {
      id: clauses.length,
      kind,
      starter,
      at: [],
      parent,
      continues,
      hasFinite: false,
    };
    clauses.push(clause);
    return clause;
  };
  let main: Clause | undefined;
  let open: Clause | undefined;
  const finite = tokens.map(
    (token, at) => !/^(?:zu|to)$/.test(tokens[at - 1]?.lower ?? "") && isFiniteVerb(token, pack),
  );
  for (const segment of cutSegments(tokens, phraseAt, finite, pack)) {
    const verbs = range(segment).filter((at) => finite[at]);
    const kind = segmentKind(segment, tokens, finite, pack);
    if (kind !== "main") {
      open = start(kind, tokens[segment.from]!.lower, open ?? main);
    } else if (segment.mark === "conjunction" && open) {
      const continues = firstIsVerb(segment, finite, tokens, pack) ? open : undefined;
      const next: Clause = start(
        open.kind === "main" ? "main" : open.kind,
        "",
        open.parent,
        continues,
      );
      if (open === main) main = next;
      open = next;
    } else if (open && !open.hasFinite && open.kind !== "infinitive") {
      // still waiting for its verb
    } else if (open && main && isClosingParticiple(segment, verbs, tokens, main, pack)) {
      open = main;
    } else if (verbs.length === 0) {
      open ??= start("main", "");
    } else if (main && !main.hasFinite) {
      open = main;
    } else {
      open = start("main", "", undefined);
    }
    if (open!.kind === "main" && (main === undefined || verbs.length > 0)) main = open!;
    for (const at of range(segment)) open!.at.push(at);
    open!.hasFinite ||= verbs.length > 0;
  }
  return clauses.map((clause, index) =>
    clause.kind === "infinitive" && !clause.parent
      ? { ...clause, parent: clauses.slice(index + 1).find(({ kind }) => kind === "main") }
      : clause,
  );
}

/** ", unterschrieben." after an apposition: the rest of a clause that has its auxiliary already. */
const isClosingParticiple = (
  segment: Segment,
  verbs: readonly number[],
  tokens: readonly Token[],
  main: Clause,
  pack: LanguagePack,
) =>
  pack.code === "de" &&
  segment.mark === "," &&
  verbs.length > 0 &&
  verbs.every((at) => isParticiple(tokens[at], pack)) &&
  main.at.some((at) => pack.auxiliaries.has(tokens[at]!.lower));

const range = ({ from, to }: Segment) => Array.from({ length: to - from }, (_, i) => from + i);

function segmentKind(
  { from, to, mark }: Segment,
  tokens: readonly Token[],
  finite: readonly boolean[],
  pack: LanguagePack,
): Clause["kind"] {
  let at = from;
  if (
    pack.prepositions.has(tokens[at]!.lower) &&
    pack.relatives.has(tokens[at + 1]?.lower ?? "") &&
    mark === ","
  )
    at += 1;
  const word = tokens[at]!.lower;
  const hasVerb = finite.slice(from, to).some(Boolean);
  if (pack.code === "de") {
    if (finite[from] && pack.auxiliaries.get(word)?.verb !== "modal" && mark === "start")
      return "main";
    const hasZu =
      tokens
        .slice(from, to)
        .some(
          (token, i) =>
            token.lower === "zu" && /^\p{Ll}+n$/u.test(tokens[from + i + 1]?.text ?? ""),
        ) || tokens.slice(from, to).some((t) => /^\p{Ll}{2,}zu\p{Ll}+n$/u.test(t.text));
    const isPerfectInfinitive =
      /^(?:haben|sein|werden)$/.test(tokens[to - 1]?.lower ?? tokens[to - 2]?.lower ?? "") ||
      /^(?:haben|sein|werden)$/.test(tokens[to - 2]?.lower ?? "");
    if (
      hasZu &&
      (!hasVerb || isPerfectInfinitive) &&
      (mark !== "start" || /^(?:um|ohne|statt|anstatt)$/.test(word))
    )
      return "infinitive";
    if (pack.subordinators.has(word) && (hasVerb || at === from)) {
      if (word === "um" || word === "ohne" || word === "statt" || word === "anstatt")
        return hasZu ? "infinitive" : "main";
      const second = finite[from + 1];
      return word === "als" && !hasVerb
        ? "main"
        : second && mark === "start"
          ? "main"
          : /^(?:wie|seit|während|als)$/.test(word) &&
              !endsWithVerb(from, to, tokens, finite, pack.auxiliaries)
            ? "main"
            : "subordinate";
    }
    if (pack.relatives.has(word) && mark === "," && hasVerb && !finite[at + 1]) {
      return endsWithVerb(from, to, tokens, finite, pack.auxiliaries) ? "relative" : "main";
    }
    return "main";
  }
  if (pack.relatives.has(word) && mark !== "start") return "relative";
  if (pack.subordinators.has(word) && hasVerb) return "subordinate";
  return "main";
}

/** Verb-final, as in a German subordinate clause: no auxiliary stands earlier. */
function endsWithVerb(
  from: number,
  to: number,
  tokens: readonly Token[],
  finite: readonly boolean[],
  auxiliaries: LanguagePack["auxiliaries"],
): boolean {
  let last = to - 1;
  while (last > from && tokens[last]!.kind === "mark") last -= 1;
  const early = tokens
    .slice(from, Math.max(from, last - 2))
    .some((token) => auxiliaries.has(token.lower));
  return !early && (finite[last] === true || finite[last - 1] === true);
}

function firstIsVerb(
  { from, to }: Segment,
  finite: readonly boolean[],
  tokens: readonly Token[],
  pack: LanguagePack,
): boolean {
  let at = from;
  while (
    at < to &&
    (pack.conjunctions.has(tokens[at]!.lower) ||
      /^(?:dann|dort|anschließend|later|then|also|auch)$/.test(tokens[at]!.lower))
  )
    at += 1;
  return finite[at] === true;
}

function cutSegments(
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
      if (phraseAt[at] !== undefined && phraseAt[at] === phraseAt[at - 1]) continue;
      if (/^[;:–—(){}[\]„“”"«»]$/.test(text)) {
        close(at, text, at + 1);
        seenFinite = false;
      } else if (text === "," && !isListComma(at, tokens, phraseAt)) {
        close(at, ",", at + 1);
        seenFinite = false;
      }
      continue;
    }
    if (pack.code === "en" && at > from && isEnglishStarter(at, tokens, finite, phraseAt, pack)) {
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

function isEnglishStarter(
  at: number,
  tokens: readonly Token[],
  finite: readonly boolean[],
  phraseAt: readonly (Phrase | undefined)[],
  pack: LanguagePack,
): boolean {
  if (phraseAt[at] !== undefined) return false;
  const { lower } = tokens[at]!;
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

const isParticiple = (token: Token | undefined, pack: LanguagePack) =>
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
