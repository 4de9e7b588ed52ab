import type { OfficeClaim } from "../../lexicon/phrase.ts";
import type { Chain, Chains } from "./chain.ts";

const known = new WeakMap<Chain, { readonly count: number; readonly offices: OfficeClaim[] }>();

/** The different offices of a person: a long article repeats the same one hundreds of times. */
export function officesOf(chain: Chain): readonly OfficeClaim[] {
  const count = chain.offices.length;
  const before = known.get(chain);
  if (before?.count === count) return before.offices;
  const keyOf = ({ role, countries, institutions }: OfficeClaim) =>
    [role, ...countries, ...institutions.map(({ name }) => name)].join("|");
  const offices = [...new Map(chain.offices.map((held) => [keyOf(held), held])).values()];
  known.set(chain, { count, offices });
  return offices;
}

/** "the ASEAN Secretary General" is no Secretary of State: the same body, and "General" where it is said. */
export function isSameSeat(claim: OfficeClaim, held: OfficeClaim, chains: Chains): boolean {
  const isGeneral = (role: string) => /secretary[ -]general/i.test(role);
  if (isGeneral(claim.role) !== isGeneral(held.role) && /secretary/i.test(held.role)) return false;
  if (claim.institutions.length === 0 || held.institutions.length === 0) return true;
  const seats = new Set(held.institutions.map((body) => chains.of.get(body)));
  return claim.institutions.some((body) => seats.has(chains.of.get(body)));
}

/** "the Angolan head of state", "the Peruvian leader": who is known as its president or prime minister. */
export function leadsState(held: string, { role, countries }: OfficeClaim): boolean {
  const called = role.toLowerCase();
  if (called === "pm") return /^(?:prime minister|premier)$/i.test(held);
  if (countries.length === 0) return false;
  if (called === "head of state") return /^(?:president|king|queen|emir|sultan)$/i.test(held);
  if (called === "head of government") return /^(?:prime minister|premier|chancellor)$/i.test(held);
  return (
    /^(?:leader|premier)$/.test(called) &&
    /^(?:president|prime minister|premier|chancellor|king|emir)$/i.test(held)
  );
}

/** "Staatspräsidentin" → "präsident" */
const bareOffice = (word: string) => word.replace(/in$/, "").replace(/^staats(?=präsident)/, "");

export const sameOffice = (held: string, lemma: string) =>
  held
    .split(/[\s-]/)
    .some(
      (word) =>
        word === lemma ||
        bareOffice(word) === bareOffice(lemma) ||
        (SHORT_OFFICE.test(lemma) && word.endsWith(lemma) && !/^(?:vize|ex-|alt)/.test(word)),
    );

/** "die Ministerin" for the Außenministerin, "der Kanzler" for the Bundeskanzler. */
const SHORT_OFFICE =
  /^(?:minister|ministerin|präsident|präsidentin|kanzler|kanzlerin|premier|kommissar|kommissarin|sekretär|sekretärin|direktor|direktorin)$/;
