import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chains } from "./chain.ts";
import type { Referent } from "./referents.ts";

const POLITICAL = /(?:party|front|alliance|union|movement|congress|democrats)$/i;

/** "the two parties" after a text has named political parties: two of those, and no countries. */
export function politicalParties({ sentence }: Phrase, chains: Chains): Referent[] | undefined {
  const near = chains
    .ofType("Institution")
    .filter(({ name }) => POLITICAL.test(name))
    .map((chain) => ({
      chain,
      away: Math.min(
        ...chain.phrases.map((phrase) =>
          phrase.sentence > sentence ? Number.POSITIVE_INFINITY : sentence - phrase.sentence,
        ),
      ),
    }))
    .filter(({ away }) => away <= 2);
  if (near.length === 0) return undefined;
  const nearest = Math.min(...near.map(({ away }) => away));
  const two = near.filter(({ away }) => away === nearest);
  return two.length === 2 ? two.map(({ chain }) => ({ chain, confidence: 0.7 })) : [];
}

export const COMPANIES = /^(?:firmen|unternehmen|konzernen?|gesellschaften)$/;

/** "beide Firmen": the two of the nearest earlier sentence that names two, the news agency aside. */
export function twoCompanies({ sentence }: Phrase, chains: Chains): Referent[] {
  const bodies = chains.ofType("Institution");
  for (let index = sentence - 1; index >= Math.max(0, sentence - 3); index--) {
    const named = bodies.filter(({ phrases }) =>
      phrases.some((phrase) => phrase.sentence === index && phrase.preposition !== "laut"),
    );
    if (named.length === 2) return named.map((chain) => ({ chain, confidence: 0.65 }));
    if (named.length > 2) return [];
  }
  return [];
}
