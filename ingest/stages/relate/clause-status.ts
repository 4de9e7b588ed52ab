import type { Status } from "../../../schema/fact.ts";
import type { Phrase } from "../../lexicon/phrase.ts";
import { isFunctionWord } from "../../lexicon/word-class.ts";
import { auxiliaryAt, type Chart } from "../phrases/chart.ts";
import type { Clause } from "../segment-clauses.ts";
import { englishStatus } from "./english-status.ts";
import { isRefuted } from "./not-asserted.ts";
import type { Predicate } from "./predicates.ts";

export type Auxiliaries = {
  have: boolean;
  become: string | undefined;
  be: string | undefined;
  modal: string | undefined;
};

export function auxiliariesOf(chart: Chart, clause: Clause): Auxiliaries {
  const found: Auxiliaries = { have: false, become: undefined, be: undefined, modal: undefined };
  for (const at of clause.at) {
    const auxiliary = auxiliaryAt(chart, at);
    if (!auxiliary) continue;
    if (auxiliary.verb === "have") found.have = true;
    else if (auxiliary.verb === "become") found.become = worse(found.become, auxiliary.tense);
    else if (auxiliary.verb === "be") found.be = worse(found.be, auxiliary.tense);
    else if (auxiliary.verb === "modal")
      found.modal =
        auxiliary.tense === "past" &&
        /^(?:konnte|konnten|could|musste|mussten|durfte|durften)$/.test(chart.tokens[at]!.lower)
          ? "able"
          : (found.modal ?? auxiliary.tense);
  }
  return found;
}

const worse = (a: string | undefined, b: string) =>
  a === "past" || b === "past" ? "past" : (a ?? b);

/** Whether what the clause says has happened, is planned or is denied. */
export function statusOf(
  chart: Chart,
  clause: Clause,
  at: number,
  form: Predicate["form"],
  voice: Predicate["voice"],
  auxiliaries = auxiliariesOf(chart, clause),
): Status {
  const { tokens, pack } = chart;
  if (isRefuted(chart, clause) || isNearlySo(chart, at)) return "denied";
  if (pack.code === "en") return englishStatus(chart, clause, at);
  if (isNegated(chart, clause)) return "denied";
  if (form === "infinitive" && /^(?:ohne|statt|anstatt)$/.test(clause.starter)) return "denied";
  if (/^(?:without|before|than)$/.test(tokens[at - 1]?.lower ?? "") && form === "gerund") {
    return tokens[at - 1]!.lower === "before" ? "planned" : "denied";
  }
  const matrix = governor(chart, clause, at);
  if (matrix === "denied") return "denied";
  if (/^(?:haben|have)$/.test(tokens[at + 2]?.lower ?? "") && tokens[at + 1]?.lower === "zu")
    return "happened";
  if (form === "infinitive" && matrix !== "happened") {
    if (auxiliaries.modal === "able") return "happened";
    return "planned";
  }
  if (
    auxiliaries.modal !== undefined &&
    auxiliaries.modal !== "able" &&
    !(auxiliaries.have && form === "participle" && pack.code === "de")
  ) {
    if (pack.code === "de" || modalBefore(chart, clause, at)) return "planned";
  }
  if (
    pack.conditionals.has(clause.starter) ||
    pack.conditionals.has(tokens[clause.at[0]!]?.lower ?? "")
  )
    return "planned";
  if (pack.code === "de" && auxiliaries.become !== undefined && auxiliaries.become !== "past") {
    if (voice === "passive" || form === "infinitive") return "planned";
  }
  if (pack.code === "de" && auxiliaries.become === "subjunctive") return "planned";
  if (
    clause.at.some(
      (index) => pack.planning.has(tokens[index]!.lower) && chart.phraseAt[index] === undefined,
    ) &&
    auxiliaries.become !== "past" &&
    !auxiliaries.have
  )
    return "planned";
  if (isExpected(chart, clause, form, auxiliaries)) return "planned";
  if (isAhead(chart, clause, at, form, voice, auxiliaries)) return "planned";
  return "happened";
}

/** "Es wird erwartet, dass A unterzeichnet": in the present tense, what is still hoped for. */
function isExpected(
  { tokens, pack }: Chart,
  { starter, kind, parent }: Clause,
  form: Predicate["form"],
  auxiliaries: Auxiliaries,
): boolean {
  if (pack.code !== "de" || kind !== "subordinate" || starter !== "dass" || !parent) return false;
  if (form !== "finite" || auxiliaries.have || auxiliaries.be) return false;
  return parent.at.some((at) => EXPECTS.test(tokens[at]!.lower));
}

const EXPECTS =
  /^(?:erwart(?:et|en|e|ete|eten)|hoff(?:t|en|e|te|ten)|gehofft|wünsch(?:t|en|te|ten)|fordert|fordern|forderte|forderten|möglich|wahrscheinlich|denkbar)$/;

/** Present tense with a day or month: "unterzeichnet Norwegen den Vertrag im Dezember". */
function isAhead(
  chart: Chart,
  clause: Clause,
  at: number,
  form: Predicate["form"],
  voice: Predicate["voice"],
  auxiliaries: Auxiliaries,
): boolean {
  const { tokens, pack } = chart;
  const readings = pack.verbs.get(tokens[at]!.lower) ?? [];
  const isPresent =
    readings.some((reading) => reading.form === "present") &&
    !readings.some((reading) => reading.form === "past");
  if (
    chart.phraseAt[at] !== undefined ||
    form !== "finite" ||
    voice !== "active" ||
    !isPresent ||
    auxiliaries.have ||
    auxiliaries.be
  )
    return false;
  return (
    clause.at.some(
      (index) =>
        (pack.stopNames.has(tokens[index]!.lower) ||
          (pack.code === "de" && COMING.test(tokens[index]!.lower))) &&
        !isDateOfAttribute(chart, index),
    ) || chart.tokens.some(({ lower }) => /^(?:wenn|falls|sobald|if|once)$/.test(lower))
  );
}

/** "reist heute nach Lima", "trifft danach den Präsidenten": in the present tense, what is on the programme. */
const COMING =
  /^(?:heute|anschließend|danach|daraufhin|nachmittag|vormittag|nachmittags|vormittags|abends|mittags|später)$/;

/** "des im November 2013 in Genf geschlossenen Abkommens": when it was concluded, and not when the clause holds. */
function isDateOfAttribute({ tokens, pack }: Chart, at: number): boolean {
  if (pack.code !== "de") return false;
  const participle = tokens
    .slice(at + 1, at + 6)
    .find(({ text }) => /^\p{Ll}{4,}(?:t|en)e[nmrs]?$/u.test(text));
  return participle !== undefined && /^\p{Lu}/u.test(tokens[participle.index + 1]?.text ?? "");
}

/** "hätten das Abkommen beinahe unterzeichnet", "nearly signed": it did not come to that. */
const isNearlySo = ({ tokens }: Chart, at: number) =>
  /^(?:beinahe|fast|nearly|almost)$/.test(tokens[at - 1]?.lower ?? "");

function modalBefore(chart: Chart, clause: Clause, at: number): boolean {
  return clause.at.some(
    (index) => index < at && at - index <= 6 && auxiliaryAt(chart, index)?.verb === "modal",
  );
}

function isNegated(chart: Chart, clause: Clause): boolean {
  const { tokens, pack, phraseAt } = chart;
  return clause.at.some((index) => {
    const { lower } = tokens[index]!;
    if (!pack.negators.has(lower) || phraseAt[index] !== undefined) return false;
    if (lower === "ohne" || lower === "without") return false;
    const next = tokens[index + 1]?.lower ?? "";
    if (isContrasted(chart, index) || isInsideNounPhrase(chart, index)) return false;
    if (/^(?:nur|zuletzt|only|least)$/.test(next)) return false;
    // "kein Zweifel": negates a noun that is no part of the relation
    return !(pack.indefinite.has(lower) && !chart.phraseAt[index + 1]);
  });
}

/** "ein zuvor nicht öffentlich vereinbartes Treffen": negates the participle before the noun. */
function isInsideNounPhrase({ tokens, pack, phraseAt }: Chart, at: number): boolean {
  if (pack.code !== "de" || tokens[at]!.lower !== "nicht") return false;
  const isParticiple = (index: number) =>
    /^\p{Ll}+(?:t|n)(?:e|en|er|es|em)$/u.test(tokens[index]?.text ?? "") &&
    !isFunctionWord(tokens[index]!, pack);
  const last = isParticiple(at + 1) ? at + 1 : isParticiple(at + 2) ? at + 2 : -1;
  if (last < 0 || pack.verbs.has(tokens[last]!.lower.replace(/(?:e|en|er|es|em)$/, "")))
    return false;
  return (
    /^\p{Lu}/u.test(tokens[last + 1]?.text ?? "") &&
    phraseAt[last + 1] !== undefined &&
    phraseAt[last + 1] === (phraseAt[last] ?? phraseAt[last + 1]) &&
    phraseAt[last + 1]!.kind !== "Person" &&
    phraseAt[last + 1]!.kind !== "Country"
  );
}

/** "nicht A und B, sondern C": past all that is joined. */
function endOfGroup({ tokens, pack, phraseAt }: Chart, first: Phrase): number {
  let end = first.to;
  for (let count = 0; count < 6; count++) {
    const next = phraseAt[end + 1];
    const isLink = tokens[end]?.text === "," || pack.conjunctions.has(tokens[end]?.lower ?? "");
    if (!isLink || next?.kind !== first.kind || next.from !== end + 1) break;
    end = next.to;
  }
  return end;
}

/** "nicht A, sondern B": denies one phrase, not the clause. */
export function isContrasted(chart: Chart, at: number): boolean {
  if (!/^(?:nicht|not)$/.test(chart.tokens[at]!.lower)) return false;
  if (/^(?:nur|only|zuletzt)$/.test(chart.tokens[at + 1]?.lower ?? "")) return false;
  const phrase = chart.phraseAt[at + 1] ?? chart.phraseAt[at + 2];
  if (!phrase) return false;
  if (chart.tokens[at - 1]?.text === ",") return true;
  const end = endOfGroup(chart, phrase);
  return (
    /^(?:sondern|but)$/.test(chart.tokens[end + 1]?.lower ?? "") ||
    /^(?:sondern|but)$/.test(chart.tokens[end]?.lower ?? "")
  );
}

/** "trotz der Ablehnung der Opposition": a noun in a circumstance governs nothing. */
export const isBesideThePoint = ({ tokens, pack }: Chart, at: number) =>
  pack.code === "de" &&
  /^\p{Lu}/u.test(tokens[at]!.text) &&
  [at - 1, at - 2].some((index) =>
    /^(?:trotz|ungeachtet|wegen|nach|angesichts|gegen)$/.test(tokens[index]?.lower ?? ""),
  );

/** The colour that a governing verb or noun gives: in the clause itself, or in the one above an infinitive. */
function governor(
  chart: Chart,
  clause: Clause,
  at: number,
): "planned" | "denied" | "happened" | undefined {
  const { tokens, pack } = chart;
  const own = clause.at.filter((index) => index !== at && !isBesideThePoint(chart, index));
  const above = clause.kind === "infinitive" && clause.parent ? clause.parent.at : [];
  let found: "planned" | "denied" | "happened" | undefined;
  for (const index of [...above, ...own]) {
    const colour = pack.governors.get(tokens[index]!.lower);
    if (colour === undefined || colour === "reported") continue;
    if (colour === "denied") return "denied";
    found = colour;
  }
  if (clause.kind === "infinitive" && clause.parent && isNegated(chart, clause.parent))
    return "denied";
  return found;
}
