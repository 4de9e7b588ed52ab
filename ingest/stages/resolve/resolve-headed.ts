import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "./chain.ts";
import { isAnother, isCompatible } from "./compatible.ts";
import {
  englishAntecedent,
  isAboutOther,
  isBackground,
  isBesideIt,
  isForeground,
  isInPassing,
  isOneOfMany,
  isOtherEvent,
  isOthersVisit,
  isOtherwiseCalled,
  isTakenUpWith,
  ofTheLead,
} from "./english-antecedent.ts";
import {
  hadBySummit,
  isGermanSignedPlural,
  isHeldTalks,
  isItself,
  isOverPact,
  newlyMade,
  placedElsewhere,
  placeless,
  spelledOutBefore,
  visitMeant,
} from "./german-antecedent.ts";
import { improveName, nameByAttributes } from "./name-headed.ts";
import {
  isBareBefore,
  isWholeRound,
  isWithOthers,
  sameModifier,
  sameNoun,
  sameTalks,
  sharesAttributes,
  talksWithSame,
  visitToSame,
} from "./same-deed.ts";
import { isEnglishSignedPlural } from "./signed-plural.ts";

/** Chains of agreements and events: which "das Abkommen", "beim Treffen" mean the same. */
export function resolveHeaded(chains: Chains, charts: readonly Chart[], text: string): void {
  for (const chart of charts) {
    if (chart.sentence.kind === "heading") continue;
    for (const phrase of chart.sentence.phrases) {
      if (phrase.kind !== "Agreement" && phrase.kind !== "Event") continue;
      const attributes = attributesOf(chains, phrase, chart);
      const antecedent =
        spelledOutBefore(chains, phrase, chart) ??
        hadBySummit(chains, phrase, chart) ??
        findAntecedent(chains, phrase, chart, attributes) ??
        placedElsewhere(chains, phrase, chart, attributes) ??
        visitMeant(chains, phrase, chart, attributes);
      const chain =
        antecedent ??
        (!phrase.anaphoric &&
        (isSpecific(phrase, chart, attributes) || isTalks(phrase, chart, attributes))
          ? chains.create(phrase.kind, phrase)
          : undefined);
      if (!chain || isNegotiationOf(phrase, chart)) continue;
      chains.link(chain, phrase, text);
      if (chain === hadBySummit(chains, phrase, chart)) {
        chain.lemma = phrase.lemma ?? chain.lemma;
        chain.modifier = phrase.modifier ?? "";
      }
      for (const attribute of attributes) chain.attributes.add(attribute);
      if (chain.modifier === "" && phrase.modifier) chain.modifier = phrase.modifier;
      const isPlain = chart.pack.code === "en" && chain.name.toLowerCase() === chain.lemma;
      if (phrase.topics.length > 0 || chain.generic || isPlain) improveName(chain, phrase, text);
      if (phrase.kind === "Event" && phrase.reach) nameByAttributes(chain, phrase, chart, text);
    }
  }
}

const hasAttributes = (phrase: Phrase) => phrase.topics.length > 0 || phrase.countries.length > 0;

function isSpecific(phrase: Phrase, chart: Chart, attributes: ReadonlySet<string>): boolean {
  const { pack } = chart;
  if (!phrase.plural) return true;
  if (isInPassing(phrase, chart)) return false;
  if (phrase.determiner !== "none" || hasAttributes(phrase) || isOverPact(phrase, chart))
    return true;
  if (pack.code === "en" && phrase.kind === "Agreement" && attributes.size > 0) return true;
  return pack.code === "en" && phrase.kind === "Agreement"
    ? isEnglishSignedPlural(phrase, chart)
    : phrase.compound === true || isGermanSignedPlural(phrase, chart);
}

const COMES = /^(?:getroffen|trafen|treffen|trifft|zusammen|zusammengekommen|zusammengetroffen)$/;

/** "held talks", "came for talks with A": plural in form only. */
const isTalks = (phrase: Phrase, { tokens, pack }: Chart, attributes: ReadonlySet<string>) =>
  (/^(?:talks|gespräch|unterredung)$/.test(phrase.lemma ?? "") ||
    (/^(?:verhandlung|beratung|konsultation)$/.test(phrase.lemma ?? "") &&
      ((attributes.size > 0 && /^(?:nach|bei|während)?$/.test(phrase.preposition ?? "")) ||
        (phrase.preposition === "zu" && tokens.some(({ lower }) => COMES.test(lower))))) ||
    (pack.code === "en" && /^(?:negotiations|consultation)$/.test(phrase.lemma ?? ""))) &&
  (attributes.size > 0 ||
    /^(?:for|at|in|during|after|following|zu)$/.test(phrase.preposition ?? "") ||
    pack.verbs.has(tokens[phrase.from - 1]?.lower ?? "") ||
    (pack.code === "de" && isHeldTalks(phrase, tokens)));

/** Whom and where the attributes name: "Treffen mit X in Y". */
function attributesOf(chains: Chains, phrase: Phrase, chart: Chart): Set<string> {
  return new Set(
    chart.sentence.phrases
      .filter(({ owner }) => owner === phrase)
      .flatMap((attribute) => {
        const chain = chains.of.get(attribute);
        return chain ? [chain.code ?? chain.name] : [];
      }),
  );
}

/** "the negotiation of the agreement": a process, no event. */
const isNegotiationOf = (phrase: Phrase, chart: Chart) =>
  phrase.lemma === "negotiation" && !phrase.plural && chart.tokens[phrase.to]?.lower === "of";

function findAntecedent(
  chains: Chains,
  phrase: Phrase,
  chart: Chart,
  attributes: ReadonlySet<string>,
): Chain | undefined {
  const all = chains
    .ofType(phrase.kind as "Agreement" | "Event")
    .sort((a, b) => b.lastSentence - a.lastSentence || b.order - a.order);
  const compatible = all.filter(
    (chain) =>
      isCompatible(chain, phrase) &&
      !isWithOthers(phrase, chain, attributes) &&
      (sharesAttributes(chain, attributes) ||
        (chart.pack.code === "en" && isTakenUpWith(phrase, chart)) ||
        isWholeRound(chain, phrase, attributes) ||
        (chart.pack.code === "en" && isBareBefore(chain, phrase))) &&
      !(
        chart.pack.code === "en" &&
        (isBesideIt(phrase, chain) ||
          isOtherEvent(phrase, chain) ||
          isOneOfMany(phrase, chain, chart) ||
          isAboutOther(phrase, chain) ||
          isOthersVisit(phrase, chain, chart, chains))
      ),
  );
  const modifier = phrase.modifier ?? "";
  if (chart.pack.code === "de" && phrase.kind === "Event" && isItself(chart, phrase))
    return (
      compatible.find(
        (chain) => chain.lemma === phrase.lemma && phrase.sentence - chain.lastSentence <= 8,
      ) ?? compatible.find((chain) => chain.generic && phrase.sentence - chain.lastSentence <= 2)
    );
  if (isAnother(phrase, chart)) return undefined;
  if (chart.pack.code === "en" && phrase.determiner === "indefinite") {
    const words = chart.tokens.slice(phrase.from, phrase.head);
    if (words.some(({ lower }) => /^(?:earlier|previous|separate|another|similar)$/.test(lower)))
      return undefined;
  }
  const taken =
    chart.pack.code === "en" ? englishAntecedent(chains, phrase, chart, compatible) : undefined;
  if (taken) return taken;
  if (
    chart.pack.code === "en" &&
    phrase.anaphoric &&
    phrase.kind === "Event" &&
    phrase.nounKind !== "event"
  )
    return undefined;
  if (phrase.generic) {
    if (phrase.determiner === "indefinite") {
      if (isPredicative(chart, phrase))
        return compatible.find(({ kind }) => phrase.kind !== "Event" || kind === phrase.nounKind);
      if (chart.pack.code === "de" && phrase.nounKind === "visit")
        return visitToSame(phrase, compatible, attributes);
      return isAgain(chains, phrase, chart) ? compatible[0] : undefined;
    }
    if (phrase.plural && phrase.kind === "Agreement" && phrase.determiner === "none")
      return undefined;
    if (phrase.determiner === "none" && phrase.kind === "Event" && phrase.plural)
      return chart.pack.code === "en"
        ? sameTalks(chains, phrase, attributes)
        : talksWithSame(phrase, compatible, attributes);
    const farthest = attributes.size > 0 ? 40 : 12;
    const near = compatible.filter((chain) => phrase.sentence - chain.lastSentence <= farthest);
    if (chart.pack.code !== "en") return sameNoun(phrase, near) ?? near[0];
    const fitting = near.filter(
      (chain) => !isOtherwiseCalled(phrase, chain) && !isBackground(phrase, chain),
    );
    const told = fitting.filter((chain) => isForeground(phrase, chain));
    const same = ({ lemma }: Chain) => lemma === phrase.lemma;
    return told.find(same) ?? fitting.find(same) ?? told[0] ?? ofTheLead(fitting) ?? fitting[0];
  }
  const pair =
    chart.pack.code === "en" && phrase.kind === "Event" && new Set(phrase.countries).size > 1
      ? compatible.find(
          (chain) =>
            chain.lemma === phrase.lemma &&
            phrase.countries.every((code) => chain.countries.has(code)),
        )
      : undefined;
  if (pair) return pair;
  const same = compatible.find(
    (chain) => chain.lemma === phrase.lemma && sameModifier(chain.modifier, modifier),
  );
  if (same) return same;
  const made = newlyMade(chains, phrase, chart);
  if (made) return made;
  const sameStem =
    modifier !== "" &&
    compatible.find((chain) => sameModifier(chain.modifier, modifier) && chain.modifier !== "");
  if (sameStem) return sameStem;
  if (phrase.nounKind === "ceasefire")
    return compatible.find(
      ({ kind, name }) =>
        kind === "ceasefire" ||
        (chart.pack.code === "en" && !phrase.plural && /\b(?:cease-?fire|truce)\b/i.test(name)),
    );
  if (phrase.determiner === "indefinite" || phrase.determiner === "none") return undefined;
  if (modifier === "") {
    const near = chart.pack.code === "de" && phrase.kind === "Event" && attributes.size === 0;
    return (
      compatible.find(
        (chain) =>
          chain.lemma === phrase.lemma || (chain.kind === phrase.nounKind && !chain.generic),
      ) ??
      (near
        ? compatible.find(
            (chain) => chain.modifier !== "" && phrase.sentence - chain.lastSentence <= 2,
          )
        : undefined)
    );
  }
  return (
    compatible.find(
      (chain) =>
        (chain.generic || (chart.pack.code === "en" && chain.lemma === phrase.lemma)) &&
        chain.modifier === "" &&
        (phrase.kind === "Agreement" || !phrase.compound || chain.lemma === phrase.lemma) &&
        phrase.sentence - chain.lastSentence <= (phrase.nounKind === "summit" ? 8 : 4),
    ) ?? placeless(phrase, chart, compatible, attributes)
  );
}

/** A bare "ein Abkommen" where only one is spoken of, and just before; not "ein weiteres". */
function isAgain(chains: Chains, phrase: Phrase, chart: Chart): boolean {
  if (
    phrase.kind !== "Agreement" ||
    phrase.plural ||
    phrase.topics.length > 0 ||
    phrase.countries.length > 0
  )
    return false;
  const known = chains.ofType("Agreement");
  const words = chart.tokens.slice(phrase.from, phrase.head).map((token) => token.lower);
  if (
    words.some((word) =>
      /^(?:weiter|ander|zweit|dritt|neu|ähnlich|other|another|second|new|similar)/.test(word),
    )
  )
    return false;
  const next = chart.tokens.slice(phrase.to, phrase.to + 3).map(({ lower }) => lower);
  if (next[0] === "in" && /^(?:areas?|fields?|domains?|spheres?)$/.test(next[2] ?? ""))
    return false;
  const since = known.length === 1 ? phrase.sentence - known[0]!.lastSentence : 4;
  return since <= 3 && (since > 0 || chart.pack.code !== "en");
}

/** "Es handelt sich um ein Abkommen", "ist ein Vertrag". */
function isPredicative(chart: Chart, phrase: Phrase): boolean {
  const before = chart.tokens
    .slice(Math.max(0, phrase.from - 3), phrase.from)
    .map((token) => token.lower);
  const all = chart.tokens.slice(0, phrase.from).map((token) => token.lower);
  return (
    (all.includes("sich") &&
      before.at(-1) === "um" &&
      all.some((w) => /^hand(?:elt|elte|le|eln)$/.test(w))) ||
    /^(?:ist|war|sei|is|was|es|it|sehr)$/.test(before.at(-1) ?? "")
  );
}
