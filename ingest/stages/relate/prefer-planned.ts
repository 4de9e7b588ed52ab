import type { DraftFact } from "./draft-fact.ts";

/** Rules that only see a noun with its attributes, and so take for granted that it is there. */
const BY_NOUN = /\/(?:between|meeting-of|visit-by|attribute|two-country-adjective)$/;

/** "During his visit, he will meet A": what is ahead is the meeting; the visit has begun if that was said. */
const IN_PASSING = /\/attended\/(?:own-visit|acted-there)$/;

/** "Das Abkommen zwischen A und B soll …": what it is to do is ahead; it is there if it was signed. */
const BETWEEN = /\/signed\/(?:between|two-country-adjective)$/;

/**
 * "Die Reise von X" says nothing about time: where another sentence says that X only plans it, the
 * noun's word for it does not count.
 */
export function preferPlanned(facts: readonly DraftFact[]): DraftFact[] {
  const isLater = new Set(
    facts.filter(({ status, rule }) => status !== "happened" && !BY_NOUN.test(rule)).map(keyOf),
  );
  const isSure = new Set(
    facts.filter(({ status, rule }) => status === "happened" && !BY_NOUN.test(rule)).map(keyOf),
  );
  const isAhead = (fact: DraftFact) => isLater.has(keyOf(fact)) && !isSure.has(keyOf(fact));
  const signed = new Set(
    facts
      .filter(
        ({ type, status, rule }) =>
          type === "SIGNED" && status === "happened" && !BY_NOUN.test(rule),
      )
      .map(({ to }) => to),
  );
  const planned = new Set(facts.filter(({ status }) => status === "planned").map(keyOf));
  const isDeedAhead = deedsAhead(facts);
  return facts
    .map((fact) =>
      fact.type === "COVERS" && fact.status === "happened" && isDeedAhead.has(fact.from)
        ? { ...fact, status: "planned" as const }
        : fact,
    )
    .map((fact) =>
      fact.status === "planned" && BETWEEN.test(fact.rule) && signed.has(fact.to)
        ? { ...fact, status: "happened" as const }
        : fact,
    )
    .filter(
      (fact) =>
        fact.status !== "planned" ||
        !(IN_PASSING.test(fact.rule) || fact.to.kind === "visit") ||
        !isSure.has(keyOf(fact)),
    )
    .filter(
      (fact) =>
        fact.status !== "happened" ||
        !BY_NOUN.test(fact.rule) ||
        !(isAhead(fact) || (fact.type === "TOOK_PLACE_IN" && planned.has(keyOf(fact)))),
    );
}

const keyOf = ({ type, from, to }: DraftFact) =>
  `${type} ${from.type} ${from.order} ${to.type} ${to.order}`;

/** Events of which all that is said, where and with whom, is ahead: so is what they are about. */
function deedsAhead(facts: readonly DraftFact[]): ReadonlySet<DraftFact["from"]> {
  const ahead = new Set<DraftFact["from"]>();
  const been = new Set<DraftFact["from"]>();
  for (const { type, from, to, status } of facts) {
    const deed = type === "TOOK_PLACE_IN" ? from : type === "ATTENDED" ? to : undefined;
    if (deed?.type === "Event") (status === "planned" ? ahead : been).add(deed);
  }
  return new Set([...ahead].filter((deed) => !been.has(deed)));
}
