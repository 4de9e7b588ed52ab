import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "./chain.ts";
import {
  englishAntecedent,
  isOneOfMany,
  isOtherEvent,
  isOtherwiseCalled,
} from "./english-antecedent.ts";
import { improveName, nameByAttributes } from "./name-headed.ts";

/** Chains of agreements and events: which "das Abkommen", "beim Treffen" mean the same. */
export function resolveHeaded(chains: Chains, charts: readonly Chart[], text: string): void {
  for (const chart of charts) {
    if (chart.sentence.kind === "heading") continue;
    for (const phrase of chart.sentence.phrases) {
      if (phrase.kind !== "Agreement" && phrase.kind !== "Event") continue;
      const attributes = attributesOf(chains, phrase, chart);
      const antecedent =
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
  if (phrase.determiner !== "none" || hasAttributes(phrase)) return true;
  if (pack.code === "en" && phrase.kind === "Agreement" && attributes.size > 0) return true;
  return pack.code === "en" && phrase.kind === "Agreement"
    ? isSignedPlural(phrase, chart)
    : phrase.compound === true;
}

/** "held talks", "came for talks with A": plural in form only. */
const isTalks = (phrase: Phrase, { tokens, pack }: Chart, attributes: ReadonlySet<string>) =>
  (/^(?:talks|gespräch|unterredung)$/.test(phrase.lemma ?? "") ||
    (pack.code === "en" && /^(?:negotiations|consultation)$/.test(phrase.lemma ?? ""))) &&
  (attributes.size > 0 ||
    /^(?:for|at|during|after|following|zu)$/.test(phrase.preposition ?? "") ||
    pack.verbs.has(tokens[phrase.from - 1]?.lower ?? ""));

/** "signed four accords": agreements without a name, but their signing is reported. */
function isSignedPlural({ from, to, kind }: Phrase, { tokens, pack }: Chart): boolean {
  if (pack.code !== "en" || kind !== "Agreement") return false;
  const signs = (at: number) =>
    pack.verbs
      .get(tokens[at]?.lower ?? "")
      ?.some(({ lemma }) => /^(?:sign|ink|conclude|initial)$/.test(lemma)) ?? false;
  return [from - 3, from - 2, from - 1, to + 1, to + 2, to + 3].some(signs);
}

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
      (sharesAttributes(chain, attributes) ||
        (chart.pack.code === "en" && isBareBefore(chain, phrase))) &&
      !(chart.pack.code === "en" && (isOtherEvent(phrase, chain) || isOneOfMany(phrase, chain))),
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
      return isAgain(chains, phrase, chart) ? compatible[0] : undefined;
    }
    if (phrase.plural && phrase.kind === "Agreement" && phrase.determiner === "none")
      return undefined;
    if (phrase.determiner === "none" && phrase.kind === "Event" && phrase.plural)
      return chart.pack.code === "en" ? sameTalks(chains, phrase, attributes) : undefined;
    const farthest = attributes.size > 0 ? 40 : 12;
    const near = compatible.filter((chain) => phrase.sentence - chain.lastSentence <= farthest);
    if (chart.pack.code !== "en") return near[0];
    const fitting = near.filter((chain) => !isOtherwiseCalled(phrase, chain));
    return fitting.find(({ lemma }) => lemma === phrase.lemma) ?? fitting[0];
  }
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
        phrase.sentence - chain.lastSentence <= 4,
    ) ?? placeless(phrase, chart, compatible, attributes)
  );
}

/** "Es ist der dritte Korea-Gipfel": said of the meeting that the text tells of. */
function isItself({ tokens }: Chart, { from, determiner }: Phrase): boolean {
  const [subject, verb] = [tokens[from - 2]?.lower ?? "", tokens[from - 1]?.lower ?? ""];
  return (
    determiner === "definite" &&
    /^(?:ist|war|sei|wäre)$/.test(verb) &&
    /^(?:es|das|dies)$/.test(subject)
  );
}

/** "einen Abrüstungsvertrag … Das neue START-Abkommen": the only one told of, just before. */
function newlyMade(chains: Chains, phrase: Phrase, { tokens, pack }: Chart): Chain | undefined {
  const isNew =
    pack.code === "de" &&
    phrase.kind === "Agreement" &&
    phrase.determiner === "definite" &&
    !phrase.plural &&
    tokens.slice(phrase.from, phrase.head).some(({ lower }) => /^neue[nrs]?$/.test(lower));
  const known = isNew ? chains.ofType("Agreement") : [];
  const [only] = known;
  return known.length === 1 && only && phrase.sentence - only.lastSentence <= 2 ? only : undefined;
}

/** "der Gipfel in Brüssel … des EU-Gipfels": the same noun, with the body whose meeting it is. */
const placeless = (
  phrase: Phrase,
  { pack }: Chart,
  compatible: readonly Chain[],
  attributes: ReadonlySet<string>,
) =>
  pack.code === "de" && phrase.kind === "Event" && phrase.countries.length > 0
    ? compatible.find(
        (chain) =>
          chain.modifier === "" &&
          chain.lemma === phrase.lemma &&
          (attributes.size > 0 || phrase.sentence - chain.lastSentence <= 4),
      )
    : undefined;

/** "ready to start peace talks … peace talks in Astana": the same, where the first say nothing else. */
const sameTalks = (
  chains: Chains,
  { lemma, modifier = "" }: Phrase,
  attributes: ReadonlySet<string>,
): Chain | undefined =>
  chains
    .ofType("Event")
    .find(
      (chain) =>
        modifier !== "" &&
        chain.lemma === lemma &&
        chain.modifier === modifier &&
        (chain.attributes.size === 0 ||
          [...attributes].every((attribute) => chain.attributes.has(attribute))),
    );

/** "das letzte Treffen", "ein weiteres Gespräch": not the one spoken of. */
const isAnother = (phrase: Phrase, { tokens, pack }: Chart) =>
  phrase.kind === "Event" &&
  tokens.slice(phrase.from, phrase.head).some(({ lower }) => ANOTHER[pack.code]?.test(lower));

const ANOTHER: Readonly<Record<string, RegExp>> = {
  de: /^(?:letzt|vorig|nächst|weiter|ander)e[nmrs]?$/,
  en: /^(?:last|previous|next|another|other|further|separate|earlier|future|subsequent)$/,
};

const stem = (modifier: string) => modifier.replace(/s$/, "").replace(/(?:en|em|er|es|e)$/, "");
function sameModifier(a: string, b: string): boolean {
  if (a === "" || b === "") return a === b;
  return stem(a) === stem(b) || a.split(" ").some((part) => b.split(" ").includes(part));
}

/** With attributes of its own a phrase means only what has one of them, or has none and no name. */
function sharesAttributes(chain: Chain, attributes: ReadonlySet<string>): boolean {
  if (attributes.size === 0) return true;
  if (chain.attributes.size === 0) return chain.generic || chain.type === "Agreement";
  return [...attributes].some((attribute) => chain.attributes.has(attribute));
}

/** "a two-day summit … the Hay summit in Oslo": the first mention said no more than its noun. */
const isBareBefore = (chain: Chain, { kind, lemma, determiner }: Phrase) =>
  kind === "Event" &&
  determiner === "definite" &&
  chain.lemma === lemma &&
  chain.modifier === "" &&
  chain.attributes.size === 0;

/** "Friedensverhandlungen … Die Verhandlungen in Genf": the one of the same noun that has no place yet. */
function placedElsewhere(
  chains: Chains,
  phrase: Phrase,
  chart: Chart,
  attributes: ReadonlySet<string>,
): Chain | undefined {
  if (chart.pack.code !== "de" || phrase.kind !== "Event" || phrase.determiner !== "definite")
    return undefined;
  if (phrase.modifier !== "" || !onlyPlaces(chains, attributes) || isAnother(phrase, chart))
    return undefined;
  const same = chains
    .ofType("Event")
    .filter(
      (chain) =>
        chain.lemma === phrase.lemma &&
        isCompatible(chain, phrase) &&
        !onlyPlaces(chains, chain.attributes, true),
    );
  return same.length === 1 ? same[0] : undefined;
}

/** "der Staatsbesuch … das Treffen": a meeting that is the visit, where the text tells of no other. */
function visitMeant(
  chains: Chains,
  phrase: Phrase,
  chart: Chart,
  attributes: ReadonlySet<string>,
): Chain | undefined {
  if (chart.pack.code !== "de" || phrase.lemma !== "treffen" || phrase.modifier !== "")
    return undefined;
  if (phrase.determiner !== "definite" || attributes.size > 0 || isAnother(phrase, chart))
    return undefined;
  const meetings = chains.ofType("Event").filter(({ kind }) => kind !== "ceremony");
  return meetings.length === 1 && meetings[0]!.kind === "visit" ? meetings[0] : undefined;
}

/** Whether all (or any) of the attributes are towns. */
function onlyPlaces(chains: Chains, attributes: ReadonlySet<string>, any = false): boolean {
  const places = new Set(chains.ofType("Place").map((chain) => chain.code ?? chain.name));
  const list = [...attributes];
  return any
    ? list.some((name) => places.has(name))
    : list.length > 0 && list.every((name) => places.has(name));
}

const KIND_FAMILY: Readonly<Record<string, string>> = {
  summit: "meeting",
  meeting: "meeting",
  negotiations: "meeting",
  conference: "meeting",
  visit: "visit",
  ceremony: "ceremony",
};

function isCompatible(chain: Chain, phrase: Phrase): boolean {
  if (
    phrase.countries.length > 0 &&
    chain.countries.size > 0 &&
    !phrase.countries.some((code) => chain.countries.has(code))
  )
    return false;
  if (phrase.kind === "Event") {
    if (phrase.nounKind === "event") return chain.kind !== "negotiations";
    return KIND_FAMILY[phrase.nounKind ?? ""] === KIND_FAMILY[chain.kind ?? ""];
  }
  const ceasefire = phrase.nounKind === "ceasefire";
  return ceasefire || chain.kind === "ceasefire"
    ? ceasefire === (chain.kind === "ceasefire") || phrase.generic === true || chain.generic
    : true;
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
  return known.length === 1 && phrase.sentence - known[0]!.lastSentence <= 3;
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
