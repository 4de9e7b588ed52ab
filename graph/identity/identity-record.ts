import * as z from "zod";
import { EntityType } from "../../schema/node-types.ts";

/**
 * What is known of an entity of one article that tells who or what it is. A record depends on its
 * article alone, so whether two records are the same never depends on what else is in the store.
 */
export const IdentityRecord = z.strictObject({
  /** Hash of all other fields: equal records of many articles are one record. */
  key: z.string(),
  type: EntityType,
  /** The id its article gave it. */
  localId: z.string(),
  name: z.string(),
  /** Further names of an institution, place or topic that are no part or inflection of `name`. */
  names: z.array(z.string()),
  /** Countries it represents or belongs to, sorted. */
  countries: z.array(z.string()),
  /** Offices of which a country has one at a time, such as `foreign minister`. */
  offices: z.array(z.string()).optional(),
  /** Forms of names: institutions (of an official); countries or parties (of an agreement or event). */
  companions: z.array(z.string()),
  kind: z.string().optional(),
  /** Day, month or year of a signing or event, where the article says it. */
  date: z.string().optional(),
  /** Day the article was published. */
  reported: z.string().optional(),
  /** Forms of the names of the places it was signed or took place at. */
  places: z.array(z.string()),
  /** Forms of the names of its topics. */
  topics: z.array(z.string()),
  /** Local ids of other agreements (or events) that the article tells apart from this one. */
  siblings: z.array(z.string()).optional(),
  /** The article whose entity a person split off: it is one of its own until a person joins it again. */
  own: z.string().optional(),
});
export type IdentityRecord = z.infer<typeof IdentityRecord>;

/** One reason for or against two records being the same; `weight` is added up to the score. */
export type IdentityEvidence = { readonly reason: string; readonly weight: number };

/** `score` 0–1; at `SAME` and above the records are one node, from `UNCERTAIN` on a person is asked. */
export type IdentityDecision = {
  readonly verdict: "same" | "uncertain" | "different";
  readonly score: number;
  readonly evidence: readonly IdentityEvidence[];
};

export const SAME = 0.8;
export const UNCERTAIN = 0.5;

/** Adds up evidence; anything that excludes identity has a weight of −1 and wins. */
export function decide(evidence: readonly IdentityEvidence[]): IdentityDecision {
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  const excluded = evidence.some(({ weight }) => weight <= -1);
  const score = excluded ? 0 : Math.round(Math.min(1, Math.max(0, sum)) * 1000) / 1000;
  const verdict = score >= SAME ? "same" : score >= UNCERTAIN ? "uncertain" : "different";
  return { verdict, score, evidence };
}
