import type { Status } from "../../../schema/fact.ts";
import type { Phrase } from "../../lexicon/phrase.ts";
import { auxiliaryAt, type Chart } from "../phrases/chart.ts";
import { startWithBody } from "../phrases/start-with-body.ts";
import type { Clause } from "../segment-clauses.ts";
import { isBesideThePoint } from "./clause-status.ts";
import { englishStatus } from "./english-status.ts";
import { isSetInPlan, isYetToCome } from "./german-ahead.ts";
import { isRefuted } from "./not-asserted.ts";
import { findPredicates } from "./predicates.ts";
import { PREPARES } from "./prepared-events.ts";

/** "Gespräche über ein Abkommen", "talks on a treaty": not there yet. */
function isTalkedAbout(chart: Chart, noun: Phrase): boolean {
  if (noun.kind !== "Agreement" || noun.determiner === "definite") return false;
  if (!/^(?:über|um|on|about|for)$/.test(noun.preposition ?? "")) return false;
  const before = chart.phraseAt[noun.from - 2];
  return before?.kind === "Event";
}

/** "ahead of the summit", "in preparation for the talks": still to come then. */
function isAheadOf(chart: Chart, noun: Phrase): boolean {
  const { tokens, pack } = chart;
  const from = startWithBody(chart, noun);
  const [second, first] = [tokens[from - 2]?.lower ?? "", tokens[from - 1]?.lower ?? ""];
  return (
    pack.code === "en" &&
    ((second === "ahead" && first === "of") || (PREPARES.test(second) && first === "for"))
  );
}

/** "during the visit of Anna Berg to Peru next month": the date says that it is ahead. */
function isDatedAhead({ tokens, pack }: Chart, { kind, to, reach }: Phrase): boolean {
  if (pack.code !== "en" || kind !== "Event") return false;
  const end = Math.max(to, reach ?? 0);
  const [first, second] = [tokens[end]?.lower ?? "", tokens[end + 1]?.lower ?? ""];
  return (
    first === "tomorrow" ||
    (first === "next" && /^(?:week|month|year|spring|summer|autumn|fall|winter)$/.test(second)) ||
    (first === "later" && second === "this")
  );
}

/** "would apply Article IV of the Hague Treaty": what is invoked exists, whatever the clause plans. */
const isInForce = ({ tokens, pack }: Chart, { kind, determiner, preposition, head }: Phrase) =>
  pack.code === "en" &&
  kind === "Agreement" &&
  determiner === "definite" &&
  /^(?:of|under)$/.test(preposition ?? "") &&
  /^\p{Lu}/u.test(tokens[head]!.text);

/** "die Blockade des Abkommens": the clause speaks of the blockade, and the agreement is there. */
function isHadByNoun({ tokens, pack }: Chart, { kind, determiner, preposition, from }: Phrase) {
  const before = tokens[from - 1];
  return (
    pack.code === "de" &&
    kind === "Agreement" &&
    determiner === "definite" &&
    preposition === undefined &&
    tokens[from]!.lower === "des" &&
    before !== undefined &&
    /^\p{Lu}/u.test(before.text) &&
    /(?:blockade|kritik|gegner|befürworter|anhänger|teil|bruch|kündigung|aufkündigung|verletzung|verstoß|artikel|umsetzung|einhaltung|ende|scheitern|ablehnung|bestimmungen|klauseln|bedingungen)(?:[ns]|es)?$/.test(
      before.lower,
    )
  );
}

const EXISTENCE =
  /^(?:zustande|gegeben|geben|gibt|stattgefunden|stattfinden|statt|place|held|happen|happened)$/;
const AHEAD =
  /^(?:vorbereitung|bevor|bevorsteht|vor|preparation|pending|negotiated|verhandelt|ausgehandelt|verschiebt|verschoben|postponed)$/;

/** "ist nicht vorgesehen": nobody means it to happen. */
const SET_FOR = /^(?:geplant|vorgesehen|beabsichtigt|angesetzt|anberaumt)$/;

/** "Das Treffen wurde abgesagt", "ist geplant", "kam nicht zustande": said of the noun itself. */
function subjectStatus(
  chart: Chart,
  clause: Clause,
  words: readonly string[],
  noun: Phrase,
): Status | undefined {
  const { pack } = chart;
  if (words.some((word) => pack.negators.has(word)) && words.some((word) => EXISTENCE.test(word)))
    return "denied";
  const free = clause.at
    .filter((at) => chart.phraseAt[at] === undefined && !isBesideThePoint(chart, at))
    .filter((at) => !noun.topics.some(({ from, to }) => at >= from && at < to))
    .map((at) => chart.tokens[at]!.lower);
  if (free.some((word) => AHEAD.test(word) && word !== "vor")) return "planned";
  if (free.some((word, at) => SET_FOR.test(word) && free[at - 1] === "nicht")) return "denied";
  const denial = free.findIndex((word) => pack.governors.get(word) === "denied");
  if (denial >= 0 && free[denial - 1] === "nicht")
    return free[denial] === "ausgeschlossen" ? "planned" : "happened";
  if (denial >= 0) return "denied";
  const programme = free.findIndex((word) => /(?:^|s)programm$/.test(word));
  if (programme > 0 && free.some((word) => /^(?:steht|stehen|stehe|stand|standen)$/.test(word)))
    return "planned";
  const unterzeichnung = free.indexOf("unterzeichnung");
  if (unterzeichnung > 0 && free.includes("vor")) return "planned";
  if (pack.code === "en") return isSaidAhead(chart, clause) ? "planned" : undefined;
  return free.some((word) => pack.planning.has(word)) ? "planned" : undefined;
}

/** "was unlikely", "is expected on Friday": the predicate says that the noun is ahead. */
const isSaidAhead = (chart: Chart, clause: Clause) =>
  clause.at.some((at) => {
    const { lower } = chart.tokens[at]!;
    // "are to be signed", "is due to be signed"
    if (lower === "to" && chart.tokens[at + 1]?.lower === "be") {
      const isDue = /^(?:due|set|slated|about)$/.test(chart.tokens[at - 1]?.lower ?? "");
      return auxiliaryAt(chart, isDue ? at - 2 : at - 1)?.verb === "be";
    }
    if (!/^(?:un)?likely$|^(?:im)?possible$/.test(lower) && !chart.pack.planning.has(lower))
      return false;
    if (chart.phraseAt[at] !== undefined) return false;
    if (/^(?:tomorrow|soon)$/.test(lower)) return true;
    return chart.tokens
      .slice(Math.max(0, at - 3), at)
      .some((token) => chart.pack.auxiliaries.get(token.lower)?.verb === "be");
  });

/** "is to visit Oslo for talks": English says with the verb before the noun what is ahead. */
function isBehindPlan(chart: Chart, noun: Phrase, clause: Clause): boolean {
  if (chart.pack.code !== "en") return false;
  const verb = clause.at.findLast(
    (at) =>
      at < noun.from &&
      chart.phraseAt[at] === undefined &&
      chart.pack.verbs.has(chart.tokens[at]!.lower),
  );
  // "came to greet him and had a meeting"
  const isHad = clause.at.some(
    (at) =>
      verb !== undefined && at > verb && at < noun.from && /^had$/.test(chart.tokens[at]!.lower),
  );
  return verb !== undefined && !isHad && englishStatus(chart, clause, verb) === "planned";
}

const SIGNING =
  /^(?:unterzeichnen|unterschreiben|ratifizieren|schließen|abschließen|besiegeln|sign|ratify|conclude|seal)$/;

/** "Wir haben das Abkommen mit Kanada nicht unterzeichnet": whoever "we" are, there is none with Kanada. */
const isNotSigned = (chart: Chart, noun: Phrase, clause: Clause) =>
  noun.kind === "Agreement" &&
  noun.preposition === undefined &&
  noun.owner === undefined &&
  findPredicates(chart, clause).some(
    ({ lemma, status }) => SIGNING.test(lemma) && status === "denied",
  );

/** "bei dem Treffen wird es um X gehen": what the clause says is ahead, and so is the meeting. */
const isFuture = (chart: Chart, at: number, { preposition }: Phrase) =>
  chart.pack.code === "de" &&
  /^(?:bei|auf|an|in|am Rande)$/.test(preposition ?? "") &&
  /^(?:wird|werden|würden?)$/.test(chart.tokens[at]!.lower);

/** "Der geplante Besuch wurde abgesagt": no longer a plan. */
const isCalledOff = ({ tokens, phraseAt, pack }: Chart, noun: Phrase, { at }: Clause) =>
  pack.code === "de" &&
  noun.kind === "Event" &&
  noun.preposition === undefined &&
  noun.owner === undefined &&
  at.some(
    (index) =>
      phraseAt[index] === undefined &&
      /^(?:abgesagt|geplatzt)$/.test(tokens[index]!.lower) &&
      tokens[index - 1]?.lower !== "nicht",
  ) &&
  at.some((index) => /^(?:ist|sind|war|waren|wurde|wurden)$/.test(tokens[index]!.lower));

/** "Die Minister beraten am Montag bei einem Treffen in Oslo": told in the present tense, as what comes. */
const isOnAgenda = (chart: Chart, clause: Clause, { preposition, kind }: Phrase) =>
  chart.pack.code === "de" &&
  kind === "Event" &&
  /^(?:bei|auf)$/.test(preposition ?? "") &&
  findPredicates(chart, clause).some(
    ({ status, form }) => status === "planned" && form === "finite",
  );

/** "bereit, in Gespräche einzutreten": what an infinitive enters is ahead. */
const isToEnter = ({ tokens }: Chart, { kind, at }: Clause, noun: Phrase) =>
  noun.kind === "Event" &&
  /^(?:auf|in|an)$/.test(noun.preposition ?? "") &&
  (kind === "infinitive" ||
    at.some((index) => index > noun.head && ENTERS.test(tokens[index]!.lower)));
const ENTERS = /^(?:einzutreten|einzusteigen|zurückzukehren)$/;

/** Konjunktiv I reports what is, and does not plan it. */
const REPORTED = /^(?:sei|seien)$/;

/** An agreement or event that a clause only plans or denies is planned or denied itself. */
export function nounStatus(chart: Chart, noun: Phrase, clause: Clause | undefined): Status {
  if (noun.negated || (clause && isCalledOff(chart, noun, clause))) return "denied";
  if (noun.planned || isAheadOf(chart, noun) || isDatedAhead(chart, noun)) return "planned";
  if (isTalkedAbout(chart, noun)) return "planned";
  if (isInForce(chart, noun) || isHadByNoun(chart, noun)) return "happened";
  if (!clause) return "happened";
  if (isRefuted(chart, clause)) return "denied";
  if (isYetToCome(chart, noun, clause)) return "planned";
  if (
    /^(?:bei|nach|während|seit|am Rande|at|during|after|since)$/.test(noun.preposition ?? "") ||
    (noun.kind === "Event" && /^(?:auf|in|an|on)$/.test(noun.preposition ?? ""))
  ) {
    return clause.at.some(
      (at) =>
        (auxiliaryAt(chart, at)?.verb === "modal" && chart.tokens[at]!.lower !== "can") ||
        isFuture(chart, at, noun),
    ) ||
      isToEnter(chart, clause, noun) ||
      isOnAgenda(chart, clause, noun) ||
      (noun.preposition === "bei" && isSetInPlan(chart, clause))
      ? "planned"
      : "happened";
  }
  if (isNotSigned(chart, noun, clause)) return "denied";
  const inside = clause.at.map((at) => chart.tokens[at]!.lower);
  if (noun.preposition === undefined && noun.owner === undefined) {
    const own = subjectStatus(chart, clause, inside, noun);
    if (own) return own;
  }
  const isPerfect = clause.at.some((at) => auxiliaryAt(chart, at)?.verb === "have");
  const colours = isPerfect
    ? []
    : clause.at
        .filter((at) => at < noun.from && noun.from - at <= 6)
        .map((at) => chart.pack.governors.get(chart.tokens[at]!.lower));
  const modal =
    isBehindPlan(chart, noun, clause) ||
    clause.at.some((at) => {
      const auxiliary = auxiliaryAt(chart, at);
      return (
        auxiliary?.verb === "modal" ||
        (auxiliary?.tense === "subjunctive" && !REPORTED.test(chart.tokens[at]!.lower))
      );
    });
  const definite = noun.determiner === "definite" || noun.determiner === "demonstrative";
  if (definite && noun.preposition === undefined && !modal) return "happened";
  const isPerfectInfinitive = /\bzu haben\b/.test(inside.slice(-3).join(" "));
  if (
    modal ||
    (clause.kind === "infinitive" && !isPerfectInfinitive) ||
    colours.includes("planned")
  ) {
    return "planned";
  }
  return "happened";
}
