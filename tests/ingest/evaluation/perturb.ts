import { occurrences } from "../../../ingest/evaluation/compare-names.ts";
import type { GoldArticle } from "../../../ingest/evaluation/gold-article.ts";
import type { Prediction } from "../../../ingest/evaluation/prediction.ts";

/** A pseudo-random number from 0 to 1 at each call; the same sequence for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The gold as a prediction that leaves out, renames, shifts, retypes and repeats some of it. */
export function perturb(gold: GoldArticle, seed: number): Prediction {
  const random = randomNumbers(seed);
  const sometimes = (share: number) => random() < share;
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const entities = gold.entities
    .filter(() => !sometimes(0.15))
    .flatMap((entity) => {
      const shift = sometimes(0.2) ? 4 : 0;
      const mentions = entity.aliases
        .flatMap((alias) => occurrences(gold.text, alias))
        .map(({ start, end }) => ({ start: start + shift, end: end + shift }));
      const { countryCode } = entity;
      const predicted = {
        id: `p-${entity.id}`,
        type: sometimes(0.1) ? pick(["Official", "Institution", "Event"]) : entity.type,
        name: sometimes(0.3) ? `Die ${entity.name.toUpperCase()} und mehr` : entity.name,
        aliases: sometimes(0.3) ? [] : entity.aliases,
        ...(countryCode && !sometimes(0.2) && { countryCode }),
        mentions: sometimes(0.2) ? [] : mentions,
      };
      return sometimes(0.1) ? [predicted, { ...predicted, id: `q-${entity.id}` }] : [predicted];
    });
  const facts = gold.relations
    .filter(() => !sometimes(0.2))
    .flatMap(({ type, from, to, status, evidence = "" }) => {
      const at = gold.text.indexOf(evidence);
      const start = sometimes(0.1) ? at + 1 : at;
      const fact = {
        type: sometimes(0.1) ? pick(["SIGNED", "ATTENDED", "PART_OF"]) : type,
        from: `p-${sometimes(0.1) ? pick(gold.entities).id : from}`,
        to: `p-${sometimes(0.1) ? pick(gold.entities).id : to}`,
        status: sometimes(0.2) ? pick(["happened", "planned", "denied"]) : status,
        evidence: [{ start, end: start + evidence.length, sentence: evidence }],
      };
      return sometimes(0.1) ? [fact, { ...fact, status: "denied" }, fact] : [fact];
    });
  return { article: { text: gold.text }, entities, facts };
}
