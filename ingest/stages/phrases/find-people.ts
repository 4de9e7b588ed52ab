import type { NameSpan } from "../../lexicon/phrase.ts";
import { addPerson } from "./add-person.ts";
import { findBracketedHolders } from "./bracketed-holders.ts";
import { type Chart, isFree } from "./chart.ts";
import { findOffices } from "./find-offices.ts";
import { findRoyals } from "./find-royals.ts";
import { joinOffices } from "./join-offices.ts";
import { nameRun, withGivenName, withInitials, withParticles } from "./name-runs.ts";

/** Persons: names that a list or tagger knows, and those that an office or title introduces. */
export function findPeople(chart: Chart): void {
  findRoyals(chart);
  for (const name of new Set(chart.nameAt)) {
    if (name?.type === "Person" && isFree(chart, name.from)) {
      const from = withInitials(chart, withGivenName(chart, name.from));
      const to = isCutShort(chart, name) ? nameRun(chart, name.to) : name.to;
      if (isTitleOnly(chart, name) && to === name.to) continue;
      addPerson(chart, from, withParticles(chart, to), name.confidence);
    }
  }
  findTitled(chart);
  findBracketedHolders(chart);
  joinOffices(chart, findOffices(chart));
}

const isTitleOnly = ({ tokens, pack }: Chart, { from, to }: NameSpan) =>
  pack.code === "en" && to - from === 1 && pack.honorifics.has(tokens[from]!.lower);

/** "Md" of "Md Karim Uddin", "Dr" of "Dr AK Barua": a tagger found no more than the first word. */
const isCutShort = ({ tokens, pack }: Chart, { from, to, source }: NameSpan) =>
  pack.code === "en" && source === "tagger" && to - from === 1 && tokens[from]!.text.length <= 3;

/** "Brigadegeneral Erez Haddad", "Dr. Anna Berg": a name after a title. */
function findTitled(chart: Chart): void {
  const { tokens, pack } = chart;
  tokens.forEach(({ lower }, at) => {
    if (!pack.honorifics.has(lower) || !isFree(chart, at)) return;
    const to = nameRun(chart, at + 1);
    if (
      to - at > 2 ||
      (to - at === 2 && lower.length > 1 && lower !== "general" && lower !== "major")
    ) {
      addPerson(chart, at + 1, to, 0.8);
    }
  });
}
