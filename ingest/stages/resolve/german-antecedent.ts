import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "./chain.ts";
import { isAnother, isCompatible } from "./compatible.ts";

/** "Es ist der dritte Korea-Gipfel": said of the meeting that the text tells of. */
export function isItself({ tokens }: Chart, { from, determiner }: Phrase): boolean {
  const [subject, verb] = [tokens[from - 2]?.lower ?? "", tokens[from - 1]?.lower ?? ""];
  return (
    determiner === "definite" &&
    /^(?:ist|war|sei|wäre)$/.test(verb) &&
    /^(?:es|das|dies)$/.test(subject)
  );
}

/** "ein Memorandum of Understanding (Absichtserklärung, MoU)": the same in other words. */
export function spelledOutBefore(
  chains: Chains,
  phrase: Phrase,
  { tokens, phraseAt, pack }: Chart,
): Chain | undefined {
  if (pack.code !== "de") return undefined;
  let open = phrase.from - 1;
  while (
    open > phrase.from - 4 &&
    (tokens[open]?.text === "," || phraseAt[open]?.kind === phrase.kind)
  )
    open -= 1;
  const before = tokens[open]?.text === "(" ? phraseAt[open - 1] : undefined;
  const close = tokens[phrase.to]?.text;
  return before?.kind === phrase.kind && (close === ")" || close === ",")
    ? chains.of.get(before)
    : undefined;
}

/** "die Beratungen des Klimagipfels": those of the summit, and no meeting beside it. */
export function hadBySummit(
  chains: Chains,
  phrase: Phrase,
  { tokens, phraseAt, pack }: Chart,
): Chain | undefined {
  const talks = phraseAt[phrase.from - 1];
  if (pack.code !== "de" || phrase.kind !== "Event" || talks?.kind !== "Event") return undefined;
  if (!/^(?:des|der)$/.test(tokens[phrase.from]!.lower) || talks.to !== phrase.from)
    return undefined;
  if (!/^(?:beratung|gespräch|verhandlung|sitzung)$/.test(talks.lemma ?? "")) return undefined;
  return /^(?:summit|conference)$/.test(phrase.nounKind ?? "") ? chains.of.get(talks) : undefined;
}

/** "einen Abrüstungsvertrag … Das neue START-Abkommen": the only one told of, just before. */
export function newlyMade(
  chains: Chains,
  phrase: Phrase,
  { tokens, pack }: Chart,
): Chain | undefined {
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
export const placeless = (
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

/** "Friedensverhandlungen … Die Verhandlungen in Genf": the one of the same noun that has no place yet. */
export function placedElsewhere(
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
export function visitMeant(
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

/** "Verhandlungen über einen neuen Gasvertrag": told apart by what is negotiated. */
export const isOverPact = ({ kind, to, reach }: Phrase, { tokens, pack, sentence }: Chart) =>
  pack.code === "de" &&
  kind === "Event" &&
  /^(?:über|um)$/.test(tokens[Math.max(to, reach ?? 0)]?.lower ?? "") &&
  sentence.phrases.some(
    (other) => other.kind === "Agreement" && other.from === Math.max(to, reach ?? 0) + 1,
  );

/** "mit Premier Sato Gespräche führen wird": with whom stands before them. */
export const isHeldTalks = ({ to, preposition }: Phrase, tokens: Chart["tokens"]) =>
  preposition === undefined &&
  /^(?:führen|führt|führte|führten|geführt|aufgenommen|aufnehmen)$/.test(tokens[to]?.lower ?? "");

/** "zwei entsprechende Erklärungen" */
const isCounted = (tokens: Chart["tokens"], from: number) =>
  /^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|mehrere)$/.test(
    tokens[from - 1]?.lower ?? "",
  );

const hasSigning = (tokens: Chart["tokens"], pack: Chart["pack"]) =>
  tokens.some(({ lower }) =>
    pack.verbs
      .get(lower)
      ?.some(({ lemma }) => /^(?:unterzeichnen|unterschreiben|paraphieren)$/.test(lemma)),
  );

/** "haben Abkommen unterzeichnet", "unterzeichneten Verträge": right beside the verb. */
export const isGermanSignedPlural = (
  { from, to, kind, nounKind, preposition, reach }: Phrase,
  { tokens, pack }: Chart,
) =>
  pack.code === "de" &&
  kind === "Agreement" &&
  (nounKind !== "declaration" || isCounted(tokens, from)) &&
  preposition === undefined &&
  ((isCounted(tokens, from) && hasSigning(tokens, pack)) ||
    [from - 1, to, reach ?? to].some((at) =>
      pack.verbs
        .get(tokens[at]?.lower ?? "")
        ?.some(({ lemma }) => /^(?:unterzeichnen|unterschreiben|paraphieren)$/.test(lemma)),
    ) ||
    (/^(?:ab|abgeschlossen|geschlossen)$/.test(tokens[reach ?? to]?.lower ?? "") &&
      tokens.some(({ lower }) =>
        /^(?:schloss|schlossen|schließen|haben|hat|wurden)$/.test(lower),
      )));
