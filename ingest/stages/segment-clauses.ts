import type { LanguagePack } from "../languages/language-pack.ts";
import type { AnalysedSentence, Phrase } from "../lexicon/phrase.ts";
import type { Token } from "../lexicon/token.ts";
import { hasInside, isAttributive, isFiniteVerb, isFunctionWord } from "../lexicon/word-class.ts";
import { cutSegments, isParticiple, type Segment } from "./cut-segments.ts";
import { isFragment, isHeldOpen, isRole, opensSentence } from "./german-segments.ts";

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
    (token, at) =>
      !/^(?:zu|to)$/.test(tokens[at - 1]?.lower ?? "") &&
      isFiniteVerb(token, pack) &&
      !(pack.code === "de" && WITH_ZU.test(token.text)) &&
      !isAttributive(tokens, at, pack) &&
      !(pack.code === "en" && isNoun(at, phraseAt)) &&
      !isAccompanied(at, tokens, pack),
  );
  if (pack.code === "de") markFinalPlurals(tokens, finite, pack);
  const segments = cutSegments(tokens, phraseAt, finite, pack);
  for (const [place, segment] of segments.entries()) {
    const verbs = range(segment).filter((at) => finite[at]);
    const isWaiting = open?.kind === "relative" && !open.hasFinite;
    const kind =
      isWaiting && isRole(segment, tokens, pack)
        ? "main"
        : isHeldOpen(segment, segments.slice(place + 1), tokens, finite, pack)
          ? "relative"
          : segmentKind(segment, tokens, finite, pack);
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
    } else if (pack.code === "de" && segment.mark === ":" && isFragment(open) && verbs.length > 0) {
      open = start("main", "");
    } else if (open && !open.hasFinite && open.kind !== "infinitive") {
      // still waiting for its verb
    } else if (open && main && isClosingParticiple(segment, verbs, tokens, main, pack)) {
      open = main;
    } else if (verbs.length === 0 && isContrary(segment, tokens, pack)) {
      open = start("main", "");
    } else if (verbs.length === 0 && isSource(segment, tokens, pack)) {
      open = start("main", "so");
    } else if (
      verbs.length === 0 &&
      opensSentence(segment, segments[place + 1], tokens, finite, pack)
    ) {
      open = start("main", "");
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
    (clause.kind === "infinitive" || clause.starter === "dass") && !clause.parent
      ? { ...clause, parent: clauses.slice(index + 1).find(({ kind }) => kind === "main") }
      : clause,
  );
}

/** "einzutreten", "abzuhalten": an infinitive, though it ends like a past tense. */
const WITH_ZU =
  /^(?:ab|an|auf|aus|bei|ein|fern|fest|fort|her|hin|mit|nach|statt|teil|vor|weiter|zurück|zusammen)zu\p{Ll}+n$/u;

/** "Mohammed", "talks": part of a name, or the noun of an event, and no verb. */
function isNoun(at: number, phraseAt: readonly (Phrase | undefined)[]): boolean {
  const phrase = phraseAt[at];
  return (
    phrase?.kind === "Person" ||
    ((phrase?.kind === "Event" || phrase?.kind === "Agreement") && phrase.head === at)
  );
}

/** ", dem Peru und Chile angehören": at the end of a relative clause a word in -en is its verb. */
function markFinalPlurals(tokens: readonly Token[], finite: boolean[], pack: LanguagePack): void {
  let opened = -1;
  tokens.forEach((token, at) => {
    if (token.text === "," && pack.relatives.has(tokens[at + 1]?.lower ?? "")) opened = at + 1;
    const next = tokens[at + 1];
    const isLast = next === undefined || /^[,.;!?]$/.test(next.text);
    if (!isLast || opened < 0 || at - opened < 2 || at - opened > 16) return;
    const isVerb = /^\p{Ll}{4,}(?:en|ern|eln)$/u.test(token.text) && tokens[at - 1]?.lower !== "zu";
    const hasVerb = finite.slice(opened, at).some(Boolean);
    if (isVerb && !hasVerb && !isFunctionWord(token, pack)) finite[at] = true;
  });
}

/** ", accompanied by ministers, met", ", vertreten durch X, unterschrieb": a participle that is no verb of the clause. */
const isAccompanied = (at: number, tokens: readonly Token[], pack: LanguagePack) =>
  tokens[at - 1]?.text === "," &&
  (pack.code === "en"
    ? tokens[at + 1]?.lower === "by" && /(?:ed|led)$/.test(tokens[at]!.lower)
    : /^(?:durch|von|vom)$/.test(tokens[at + 1]?.lower ?? "") && isParticiple(tokens[at], pack));

const isInfinitive = (token: Token, pack: LanguagePack) =>
  pack.verbs.get(token.lower)?.some(({ form }) => form === "infinitive") ?? false;

/** ", unterschrieben.", ", stattfinden." after an apposition: the rest of a clause with an auxiliary. */
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
  !/^(?:er|sie|es)$/.test(tokens[segment.from]!.lower) &&
  verbs.every((at) => isParticiple(tokens[at], pack) || isInfinitive(tokens[at]!, pack)) &&
  main.at.some((at) => pack.auxiliaries.has(tokens[at]!.lower));

/** "A hat nicht unterzeichnet, B dagegen schon": of B something else is said. */
const isContrary = ({ from, to }: Segment, tokens: readonly Token[], pack: LanguagePack) =>
  pack.code === "de" &&
  tokens.slice(from, to).some(({ lower }) => /^(?:dagegen|hingegen|jedoch|indes)$/.test(lower));

/** "„…“, so Ministerin X bei dem Treffen": who says it is no part of what is said. */
const isSource = ({ from, mark }: Segment, tokens: readonly Token[], pack: LanguagePack) =>
  pack.code === "de" && mark === "," && tokens[from]!.lower === "so";

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
        ) ||
      tokens.slice(from, to).some((t) => /^\p{Ll}+n$/u.test(t.text) && hasInside(t.text, "zu", 2));
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
  const isContent = word === "that" && pack.reportingVerbs.has(tokens[from - 1]?.lower ?? "");
  if (isContent && hasVerb) return "subordinate";
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
  const isReport = /(?:t|en)$/.test(tokens[last]!.lower) && !auxiliaries.has(tokens[last]!.lower);
  const early = tokens
    .slice(from, Math.max(from, isReport ? last : last - 2))
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
