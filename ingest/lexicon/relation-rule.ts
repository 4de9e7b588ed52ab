import type { FactType } from "../../schema/edge-types.ts";
import type { Mode, Status } from "../../schema/fact.ts";
import type { EntityType } from "../../schema/node-types.ts";

/** The part a phrase plays beside its trigger. Prepositions are given in plain form. */
export type Slot = {
  readonly function: "subject" | "object" | "agent" | "core" | "preposition" | "attribute";
  readonly prepositions?: readonly string[];
  readonly types: readonly EntityType[];
};

/**
 * A construction that states a relation: a trigger verb with its clause, or a trigger noun with its
 * attributes. `id` is permanent: it is kept with every edge as what read it.
 */
export type RelationRule = {
  readonly id: string;
  readonly edge: FactType;
  readonly trigger: "verb" | "noun" | "participle";
  /** Lemmas of verbs; for noun and participle triggers `agreement` or `event`. */
  readonly words: readonly string[];
  readonly from: Slot;
  readonly to: Slot;
  /** For participle triggers, the lemmas of the verb ("unterzeichnete"). */
  readonly participles?: readonly string[];
  readonly mode?: Mode;
  /** What the trigger itself says ("fernbleiben": denied), where it is not the clause that says it. */
  readonly status?: Status;
  /** Narrows a noun trigger to some kinds of agreement or event. */
  readonly nounKinds?: readonly string[];
  readonly voice?: "active" | "passive";
  readonly confidence: number;
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
};
