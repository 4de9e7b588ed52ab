import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import { englishStatus } from "../relate/english-status.ts";
import { isGenitiveInside, phrasesOf } from "../relate/find-ends.ts";
import type { Clause } from "../segment-clauses.ts";
import type { Chains } from "./chain.ts";
import { referents } from "./referents.ts";

/** Verbs by which somebody comes into an office, in the passive or with the person as their object. */
const PUTS =
  /^(?:elected|re-elected|reelected|appointed|reappointed|named|nominated|inaugurated|installed|confirmed|chosen|sworn|crowned)$/;
const CALLS = /^(?:elected|re-elected|reelected|appointed|reappointed|named)$/;
const BECOMES = /^(?:became|becomes|become)$/;
const SERVES = /^(?:serves|served|serving)$/;
const IS = /^(?:is|remains)$/;
/** Between verb and office: "sworn in on Friday as the new". */
const BETWEEN =
  /^(?:in|as|the|on|a|an|its|new|next|yesterday|today|again|also|[\d]{1,2}(?:st|nd|rd|th)?)$/;

/** "X was sworn in as president of Peru", "X became prime minister", "parliament elected X president". */
export function englishVerbOffices(
  chart: Chart,
  clauses: readonly Clause[],
  chains: Chains,
  charts: readonly Chart[],
): void {
  if (chart.pack.code !== "en") return;
  for (const clause of clauses) {
    for (const at of clause.at) {
      const office = officeAfter(chart, clause, at);
      if (!office || !isSo(chart, clause, at)) continue;
      const claim = office.offices[0]!;
      for (const chain of holders(chart, clause, at, office, chains, charts)) {
        if (chain.type === "Official") chain.offices.push(claim);
      }
    }
  }
}

/** Neither denied nor planned, also where the participle is taken for a part of the office. */
function isSo(chart: Chart, clause: Clause, at: number): boolean {
  const { tokens, pack, phraseAt } = chart;
  if (phraseAt[at] === undefined) return englishStatus(chart, clause, at) === "happened";
  return !tokens
    .slice(Math.max(0, at - 5), at)
    .some(
      ({ lower }) =>
        lower === "to" || pack.negators.has(lower) || pack.auxiliaries.get(lower)?.verb === "modal",
    );
}

function officeAfter(chart: Chart, clause: Clause, at: number): Phrase | undefined {
  const { tokens, phraseAt, pack } = chart;
  const { lower } = tokens[at]!;
  const whole = phraseAt[at];
  // "was elected president": the participle looks like an adjective of the office
  if (whole?.kind === "Office" && whole.from === at && PUTS.test(lower) && isPassive(chart, at))
    return isHeld(whole) ? whole : undefined;
  if (whole !== undefined) return undefined;
  const isPutting = PUTS.test(lower);
  if (!isPutting && !BECOMES.test(lower) && !SERVES.test(lower) && !IS.test(lower))
    return undefined;
  let from = at + 1;
  const person = phraseAt[from];
  if (CALLS.test(lower) && person?.kind === "Person" && !isPassive(chart, at)) from = person.to;
  const isDay = (index: number) => pack.stopNames.has(tokens[index]?.lower ?? "");
  while (
    phraseAt[from] === undefined &&
    from < at + 9 &&
    (BETWEEN.test(tokens[from]?.lower ?? "") || isDay(from))
  )
    from += 1;
  const office = phraseAt[from];
  if (office?.kind !== "Office" || !clause.at.includes(office.head)) return undefined;
  if (!isHeld(office)) return undefined;
  const hasAs = tokens.slice(at, office.from + 1).some(({ lower: word }) => word === "as");
  if ((lower === "sworn" || SERVES.test(lower)) && !hasAs) return undefined;
  const isOwn = IS.test(lower) || BECOMES.test(lower);
  return isOwn && hasAs ? undefined : office;
}

const isHeld = ({ determiner, offices }: Phrase) =>
  determiner !== "indefinite" && offices[0]?.former === false;

const isPassive = ({ tokens, pack }: Chart, at: number) =>
  tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ lower }) => pack.auxiliaries.get(lower)?.verb === "be");

function holders(
  chart: Chart,
  clause: Clause,
  at: number,
  office: Phrase,
  chains: Chains,
  charts: readonly Chart[],
) {
  const { phraseAt, tokens, sentence } = chart;
  const isPutting = PUTS.test(tokens[at]!.lower);
  const object = phraseAt[at + 1];
  if (isPutting && object?.kind === "Person" && object.to <= office.from) {
    const chain = chains.of.get(object);
    return chain ? [chain] : [];
  }
  if (isPutting && !isPassive(chart, at)) return [];
  const bare = phrasesOf(chart, clause).filter(
    (phrase) =>
      (phrase.kind === "Person" || phrase.kind === "Pronoun") &&
      phrase.preposition === undefined &&
      !phrase.owner &&
      phrase.head < at &&
      !isGenitiveInside(chart, phrase),
  );
  const before = sentence.phrases.filter(({ to }) => to <= clause.at[0]!).at(-1);
  const isWho = clause.kind === "relative" && clause.starter === "who";
  const people = bare.length > 0 ? bare : isWho && before?.kind === "Person" ? [before] : [];
  if (people.length !== 1) return [];
  return referents(people[0]!, chains, charts).map(({ chain }) => chain);
}
