import type { Status } from "../../../schema/fact.ts";
import type { Colour } from "../../languages/language-pack.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { isFiniteVerb } from "../../lexicon/word-class.ts";
import { auxiliaryAt, type Chart } from "../phrases/chart.ts";
import type { Clause } from "../segment-clauses.ts";

/** The words before a verb that belong to it: "is expected to be", "did not", "refused to". */
type VerbGroup = {
  readonly negated: boolean;
  readonly modal: boolean;
  readonly perfect: boolean;
  readonly to: boolean;
  readonly colour: Colour | undefined;
  /** Position of the first word of the group. */
  readonly from: number;
};

/** Whether what an English verb says has happened, is planned or is denied. */
export function englishStatus(chart: Chart, clause: Clause, at: number): Status {
  const { tokens, pack } = chart;
  if (chart.phraseAt[at] !== undefined) {
    const verb = clause.at.findLast(
      (index) =>
        index < at && chart.phraseAt[index] === undefined && pack.verbs.has(tokens[index]!.lower),
    );
    if (verb !== undefined) return englishStatus(chart, clause, verb);
    return clauseIsModal(chart, clause) ? "planned" : "happened";
  }
  if (isWished(chart, clause)) return "planned";
  const readings = pack.verbs.get(tokens[at]!.lower) ?? [];
  const has = (...forms: string[]) => readings.some(({ form }) => forms.includes(form));
  const { within, from } = coordinatedFrom(chart, clause, at);
  const group = verbGroup(chart, within, from);
  const before = tokens[group.from - 1]?.lower ?? "";
  if (group.negated || isNeither(chart, clause, at)) return "denied";
  if (group.colour === "denied") return "denied";
  if (/^(?:without|than|instead)$/.test(before)) return "denied";
  if (before === "of" && /^(?:instead|short)$/.test(tokens[group.from - 2]?.lower ?? ""))
    return "denied";
  if (group.modal) return "planned";
  if (group.to) {
    if (group.colour === "happened") return "happened";
    if (isOneOfRank(chart, clause, group.from))
      return clauseIsModal(chart, clause) ? "planned" : "happened";
    if (isCame(chart, clause, group.from, at)) return "happened";
    if (isStayingAway(chart, clause, group.from)) return "denied";
    const governor = governorBefore(chart, clause, group.from);
    return governor === "denied" || governor === "happened" ? governor : "planned";
  }
  if (has("gerund")) {
    const governor = group.colour ?? governorBefore(chart, clause, group.from, 3);
    if (before === "before") return isToldAfter(chart, clause, at) ? "happened" : "planned";
    if (governor === "planned") return "planned";
    if (governor === "denied") return "denied";
    return clauseIsModal(chart, clause) ? "planned" : "happened";
  }
  const starter = pack.conditionals.has(clause.starter)
    ? clause.starter
    : tokens[clause.at[0]!]?.lower;
  if (/^(?:if|unless)$/.test(starter ?? "")) return "planned";
  if (group.perfect) return starter === "once" ? "planned" : "happened";
  if (has("past", "participle")) return "happened";
  if (!has("present", "infinitive")) return clauseIsModal(chart, clause) ? "planned" : "happened";
  if (starter !== undefined && pack.conditionals.has(starter)) return "planned";
  return clause.at.some((index) => isAheadWord(chart, index)) ? "planned" : "happened";
}

/** "preferred that Peru joined the pact", "demanded that it be signed": wanted, and not told. */
function isWished({ tokens }: Chart, { at }: Clause): boolean {
  const first = at[0]!;
  const that = tokens[first]!.lower === "that" ? first : first - 1;
  return (
    tokens[that]?.lower === "that" &&
    /^(?:prefer|preferred|wish|wished|hopes?|hoped|demand(?:s|ed)?|proposed?|recommend(?:s|ed)?|request(?:s|ed)?|imperative|essential|vital|necessary|important)$/.test(
      tokens[that - 1]?.lower ?? "",
    )
  );
}

/** "They spoke before signing the pact": a report goes on; not "left before signing", "will speak before signing". */
function isToldAfter(chart: Chart, clause: Clause, at: number): boolean {
  const { tokens, pack, phraseAt } = chart;
  if (clauseIsModal(chart, clause)) return false;
  const main = [...(clause.parent?.at ?? []), ...clause.at].filter(
    (index) => index < at && phraseAt[index] === undefined,
  );
  if (
    main.some(
      (index) =>
        /^(?:had|to)$/.test(tokens[index]!.lower) || pack.negators.has(tokens[index]!.lower),
    )
  )
    return false;
  const told = main.find((index) => isFiniteVerb(tokens[index]!, pack));
  return (
    told !== undefined &&
    /(?:ed|met|held|spoke|gave|took|made|sat|said|told)$/.test(tokens[told]!.lower) &&
    !/^(?:died|resigned|quit|withdrawn|walked|pulled|needed|wanted|asked|refused|delayed|stopped|paused|hesitated|collapsed)$/.test(
      tokens[told]!.lower,
    )
  );
}

/** "travelled to Oslo to attend", "led a delegation to take part": whoever came for it was there. */
function isCame(chart: Chart, clause: Clause, from: number, at: number): boolean {
  const { tokens, pack } = chart;
  const lemmas = (index: number) => pack.verbs.get(tokens[index]!.lower) ?? [];
  if (!lemmas(at).some(({ lemma }) => /^(?:attend|participate|join|take)$/.test(lemma)))
    return false;
  const main = [...(clause.parent?.at ?? []), ...clause.at].findLast(
    (index) =>
      index < from &&
      chart.phraseAt[index] === undefined &&
      lemmas(index).some(({ form }) => form === "past"),
  );
  return (
    main !== undefined &&
    lemmas(main).some(({ lemma }) =>
      /^(?:travel|fly|arrive|gather|lead|visit|assemble)$/.test(lemma),
    ) &&
    !clauseIsModal(chart, clause)
  );
}

/** "will not travel to Oslo to sign", "did not come to attend": who does not go does not do it there. */
function isStayingAway(chart: Chart, clause: Clause, from: number): boolean {
  const { pack, tokens, phraseAt } = chart;
  const goes = (index: number) =>
    index < from &&
    phraseAt[index] === undefined &&
    pack.verbs
      .get(tokens[index]!.lower)
      ?.some(({ lemma }) => /^(?:travel|fly|arrive|come|go|visit|meet)$/.test(lemma));
  const upper = clause.kind === "infinitive" ? clause.parent : undefined;
  for (const within of upper ? [clause, upper] : [clause]) {
    const verb = within.at.findLast(goes);
    if (verb !== undefined) return verbGroup(chart, within, verb).negated;
  }
  return false;
}

/** "to meet and sign", "to come to Lima and later hold talks": the group of the first of two verbs that share it. */
function coordinatedFrom(
  chart: Chart,
  clause: Clause,
  at: number,
): { readonly within: Clause; readonly from: number } {
  const { tokens, pack } = chart;
  const isBase = (index: number) =>
    pack.verbs.get(tokens[index]!.lower)?.some(({ form }) => form === "infinitive") ?? false;
  const isLater = /^(?:later|then|also|subsequently|afterwards|jointly|again)$/.test(
    tokens[at - 1]?.lower ?? "",
  );
  const link = tokens[isLater ? at - 2 : at - 1]?.lower ?? "";
  const alone = { within: clause, from: at };
  if (!/^(?:and|or)$/.test(link) || !isBase(at)) return alone;
  const first = Math.min(clause.at[0]!, clause.continues?.at[0] ?? at);
  for (let index = at - 2; index >= Math.max(first, at - 14); index--) {
    const { lower } = tokens[index]!;
    const isGroup = lower === "to" && isBase(index + 1);
    if (isGroup || pack.auxiliaries.get(lower)?.verb === "modal") {
      const within = clause.continues?.at.includes(index) ? clause.continues : clause;
      return { within, from: index + 1 };
    }
  }
  return alone;
}

const ADVERB =
  /^(?:\p{L}+ly|also|yet|still|already|just|soon|then|now|ever|later|jointly|both|all|each|today|tomorrow|first|once|again|thus|therefore|even|so|far|together|either)$/u;

const REPORTED = /^(?:said|believed|thought|reported|understood|known|alleged|rumou?red)$/;
const LINK = new RegExp(`${ADVERB.source}|^(?:having|being)$`, "u");

function verbGroup(chart: Chart, clause: Clause, at: number): VerbGroup {
  const { tokens, pack } = chart;
  const first = clause.at[0]!;
  let negated = false;
  let modal = false;
  let perfect = false;
  let to = false;
  let be = false;
  let perfectInfinitive = false;
  let colour: Colour | undefined;
  let index = at - 1;
  for (; index >= first; index--) {
    const { lower } = tokens[index]!;
    if (chart.phraseAt[index] !== undefined) break;
    const auxiliary =
      index > 0 && isCapitalised(tokens[index]) ? undefined : pack.auxiliaries.get(lower);
    if (pack.negators.has(lower) && lower !== "without") {
      if (/^(?:only|just|least)$/.test(tokens[index + 1]?.lower ?? "")) continue;
      negated = true;
    }
    if (auxiliary) {
      modal ||= auxiliary.verb === "modal" && !/^(?:could)$/.test(lower);
      perfect ||= auxiliary.verb === "have";
      perfectInfinitive ||= auxiliary.verb === "have" && !to;
      be ||= auxiliary.verb === "be";
      continue;
    }
    if (pack.negators.has(lower) && lower !== "without" && lower !== "no") continue;
    if (lower === "to") {
      to = true;
      continue;
    }
    const governor = pack.governors.get(lower);
    if (governor !== undefined && (to || LINK.test(tokens[index + 1]?.lower ?? ""))) {
      colour = worse(colour, governor);
      continue;
    }
    if (!ADVERB.test(lower) && !(perfectInfinitive && to && REPORTED.test(lower))) break;
  }
  // "is said to have signed" tells what happened, "had been expected to sign" what did not.
  const isReport = perfectInfinitive && be;
  return { negated, modal, perfect, to: to && !isReport, colour, from: index + 1 };
}

const worse = (a: Colour | undefined, b: Colour): Colour => (a === "denied" ? a : b);

/** "neither A nor B signed", "nobody came". */
const isNeither = (chart: Chart, clause: Clause, at: number) =>
  clause.at.some(
    (index) => index < at && /^(?:neither|nobody|none)$/.test(chart.tokens[index]!.lower),
  );

/** The nearest verb or noun before an infinitive or gerund that says what becomes of it. */
function governorBefore(
  chart: Chart,
  clause: Clause,
  at: number,
  farthest = 9,
): Colour | undefined {
  const { tokens, pack } = chart;
  const own = clause.at.filter((index) => index < at && at - index <= farthest);
  const above = clause.kind === "infinitive" && clause.parent ? clause.parent.at : [];
  for (const index of [...above, ...own].reverse()) {
    const colour = pack.governors.get(tokens[index]!.lower);
    if (colour === undefined || colour === "reported") continue;
    const negated = pack.negators.has(tokens[index - 1]?.lower ?? "");
    return negated && colour !== "denied" ? "denied" : colour;
  }
  return undefined;
}

/** "the first country in the region to sign", "the only leader to sign": it did. */
const isOneOfRank = (chart: Chart, clause: Clause, at: number) =>
  clause.at.some(
    (index) =>
      index < at &&
      at - index <= 9 &&
      /^(?:first|second|third|last|latest|newest|only|(?:fou|fif|six|seven|eigh|nin|ten|eleven|twelf|\p{L}{3,6}teen|twentie)th|fourth|\d+(?:st|nd|rd|th))$/u.test(
        chart.tokens[index]!.lower,
      ),
  );

const clauseIsModal = (chart: Chart, clause: Clause) =>
  clause.at.some(
    (index) =>
      !(index > 0 && isCapitalised(chart.tokens[index])) &&
      auxiliaryAt(chart, index)?.verb === "modal",
  );

/** A day, month or "tomorrow", "next week" beside a verb in the present tense. */
function isAheadWord(chart: Chart, index: number): boolean {
  const { tokens, pack, phraseAt } = chart;
  const { lower } = tokens[index]!;
  if (phraseAt[index] !== undefined) return false;
  // "today's visit"
  if (/^'s?$/.test(tokens[index + 1]?.text ?? "")) return false;
  return (
    /^(?:tomorrow|soon|tonight|likely)$/.test(lower) ||
    (pack.stopNames.has(lower) &&
      !/^(?:last|yesterday|today)$/.test(tokens[index - 1]?.lower ?? lower)) ||
    (lower === "next" && /^(?:week|month|year)$/.test(tokens[index + 1]?.lower ?? ""))
  );
}
