import type { Status } from "../../../schema/fact.ts";
import type { Phrase } from "../../lexicon/phrase.ts";
import type { RelationRule } from "../../lexicon/relation-rule.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Clause } from "../segment-clauses.ts";
import { isGenitiveInside, phrasesOf } from "./find-ends.ts";
import { fits } from "./fits.ts";
import type { Match } from "./match-rules.ts";
import { nounStatus } from "./noun-status.ts";

/**
 * Deeds named by a noun: "die Unterzeichnung des Abkommens durch A", "the signing of the treaty by A",
 * "die Teilnahme von A am Gipfel". The rules are those of the verb.
 */
export function matchNominals(
  chart: Chart,
  clauses: readonly Clause[],
  verbs: ReadonlyMap<string, readonly RelationRule[]>,
): Match[] {
  const matches: Match[] = [];
  for (const clause of clauses) {
    for (const at of clause.at) {
      const { tokens, pack, phraseAt } = chart;
      const lemma = pack.nominals.get(tokens[at]!.lower);
      if (lemma === undefined || phraseAt[at] !== undefined) continue;
      const rest = phrasesOf(chart, clause).filter((phrase) => phrase.head > at);
      const owned = chart.sentence.phrases.filter(
        (phrase) => phrase.owner && rest.includes(phrase.owner),
      );
      const all = [...new Set([...genitivesBefore(chart, at), ...rest, ...owned])];
      for (const rule of verbs.get(lemma) ?? []) {
        matches.push(...matchNominal(chart, clause, at, rule, all));
      }
    }
  }
  return matches;
}

/** The agreements whose signing a noun names, with whether that has happened. */
export function nominalStatuses(chart: Chart, clauses: readonly Clause[]): Map<Phrase, Status> {
  const statuses = new Map<Phrase, Status>();
  for (const clause of clauses) {
    for (const at of clause.at) {
      if (chart.phraseAt[at] !== undefined || !chart.pack.nominals.has(chart.tokens[at]!.lower))
        continue;
      const target = chart.sentence.phrases.find(
        (phrase) => phrase.kind === "Agreement" && phrase.head > at && isTarget(chart, phrase, at),
      );
      if (target) statuses.set(target, statusOfNominal(chart, clause, at, target));
    }
  }
  return statuses;
}

function matchNominal(
  chart: Chart,
  clause: Clause,
  at: number,
  rule: RelationRule,
  phrases: readonly Phrase[],
): Match[] {
  const isPlace = rule.edge === "SIGNED_IN";
  const deed = isPlace ? rule.from : rule.to;
  const target = phrases.find((phrase) => fits(phrase, deed) && isTarget(chart, phrase, at));
  if (!target) return [];
  const status = statusOfNominal(chart, clause, at, target);
  const others = phrases.filter((phrase) =>
    isPlace
      ? fits(phrase, rule.to) && rule.to.prepositions!.includes(phrase.preposition ?? "")
      : rule.from.function === "subject" &&
        fits(phrase, rule.from) &&
        isAgent(chart, phrase, at) &&
        !isPastVerb(chart, phrase.group ?? phrase, target),
  );
  const own = isPlace || others.length > 0 ? [] : ownParticipation(chart, clause, at, rule);
  return [...others, ...own].map((other) => ({
    rule,
    from: isPlace ? target : other,
    to: isPlace ? other : target,
    status,
    sentence: chart.sentence.index,
    triggers: [at],
  }));
}

/** "Peru's signing of the treaty": who signs, before the noun. */
function genitivesBefore({ tokens, phraseAt, pack }: Chart, at: number): Phrase[] {
  const mark = /^'s?$/.test(tokens[at - 1]?.text ?? "") ? at - 1 : at - 2;
  if (pack.code !== "en" || !/^'s?$/.test(tokens[mark]?.text ?? "")) return [];
  const agent = phraseAt[mark - 1];
  return agent && agent.to === mark ? [agent] : [];
}

/** "X sagte ihre Teilnahme an Y ab", "X kündigte seine Teilnahme an": the subject's own. */
function ownParticipation(
  chart: Chart,
  clause: Clause,
  at: number,
  rule: RelationRule,
): readonly Phrase[] {
  const { tokens } = chart;
  if (!/^(?:teilnahme|participation|attendance)$/.test(tokens[at]!.lower)) return [];
  const isDecided = clause.at.some((index) => DECIDES.test(tokens[index]!.lower));
  if (!isDecided) return [];
  return phrasesOf(chart, clause).filter(
    (phrase) =>
      fits(phrase, rule.from) &&
      phrase.head < at &&
      phrase.preposition === undefined &&
      phrase.owner === undefined &&
      !isGenitiveInside(chart, phrase),
  );
}

const DECIDES =
  /^(?:sagt|sagte|sagten|abgesagt|lehnt|lehnte|lehnten|abgelehnt|verzichtet|verzichtete|verzichteten|kündigt|kündigte|kündigten|angekündigt|bestätigt|bestätigte|bestätigten|zugesagt|confirm(?:s|ed)?|announce[sd]?|cancel(?:led|ed|s)?)$/;

/** "The signing of the pact was hailed by A, B and C": they hailed it, for a verb stands between. */
const isPastVerb = ({ tokens, phraseAt, pack }: Chart, { from }: Phrase, target: Phrase) =>
  tokens
    .slice(target.to, Math.max(target.to, from))
    .some(
      ({ lower, index }) =>
        phraseAt[index] === undefined && pack.auxiliaries.get(lower)?.verb === "be",
    ) ||
  (pack.code === "de" &&
    tokens
      .slice(target.to, Math.max(target.to, from))
      .some(({ lower }) => pack.auxiliaries.get(lower)?.verb === "become"));

/** Right after the noun or its agent: genitive, or "of", "an", "zu", "unter". */
function isTarget(chart: Chart, phrase: Phrase, at: number): boolean {
  const gap = phrase.from - at - 1;
  if (gap === 0)
    return /^(?:des|der|eines|einer|dieses|dieser)$/.test(chart.tokens[phrase.from]!.lower);
  return gap <= 8 && /^(?:von|of|an|zu|unter|in|at|to)$/.test(phrase.preposition ?? "");
}

function isAgent(chart: Chart, phrase: Phrase, at: number): boolean {
  if (phrase.to < at && chart.pack.code === "en") return true;
  if (/^(?:durch|by)$/.test(phrase.preposition ?? "")) return true;
  if (phrase.preposition === "von" || phrase.preposition === "of")
    return phrase.from <= at + 2 || phrase.group !== undefined;
  if (phrase.preposition !== undefined) return false;
  const first = chart.tokens[phrase.from]!.lower;
  return (
    phrase.from === at + 1 &&
    (/^(?:des|der)$/.test(first) || /s$/.test(chart.tokens[phrase.to - 1]!.lower))
  );
}

/** What is said of a signing that is still to come. */
const NOT_YET: Readonly<Record<string, RegExp>> = {
  de: /^(?:gerechnet|verzögert|verzögerte|ungewiss|fraglich|unklar|ausstehend)$/,
  en: /^(?:delayed|postponed|near|imminent|scheduled|expected|due|pending|planned|approved?|approves|authori[sz]ed?|backed)$/,
};

function statusOfNominal(chart: Chart, clause: Clause, at: number, target: Phrase): Status {
  const { tokens, pack } = chart;
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  if (
    before.some((word) => pack.planning.has(word)) ||
    /^(?:vor|before|pending|zur|bis|for)$/.test(before.at(-1) ?? "") ||
    before.includes("vor")
  )
    return "planned";
  const words = clause.at.map((index) => tokens[index]!.lower);
  if (words.some((word) => NOT_YET[pack.code]?.test(word))) return "planned";
  if (
    pack.code === "de" &&
    words.includes("aus") &&
    words.some((word) => /^steh(?:t|en)$/.test(word))
  )
    return "planned";
  if (words.some((word) => /^(?:sagt|sagte|sagten)$/.test(word)) && words.includes("ab"))
    return "denied";
  if (
    words.some((word) =>
      /^(?:bestätigt|bestätigte|bestätigten|zugesagt|confirm(?:s|ed)?)$/.test(word),
    )
  )
    return "planned";
  if (words.some((word) => /^(?:fehlt|fehlte|fehlen|lacking|missing)$/.test(word))) return "denied";
  if (words.some((word) => pack.governors.get(word) === "denied")) return "denied";
  if (words.some((word) => pack.governors.get(word) === "planned")) return "planned";
  return nounStatus(
    chart,
    { ...target, preposition: undefined, determiner: "indefinite" } as unknown as Phrase,
    clause,
  );
}
