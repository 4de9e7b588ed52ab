import type { RelationRule } from "../../../lexicon/relation-rule.ts";

const AT = ["in", "at", "on"] as const;

export const placeRules = [
  {
    id: "en/signed-in/verb",
    edge: "SIGNED_IN",
    trigger: "verb",
    words: ["sign", "co-sign", "ink", "initial", "conclude", "seal"],
    from: { function: "object", types: ["Agreement"] },
    to: { function: "preposition", prepositions: ["in", "at"], types: ["Place"] },
    confidence: 0.9,
    examples: ["The agreement was signed in Bergen."],
    counterexamples: ["The agreement was criticised in Bergen."],
  },
  {
    id: "en/took-place-in/attribute",
    edge: "TOOK_PLACE_IN",
    trigger: "noun",
    words: ["event"],
    from: { function: "core", types: ["Event"] },
    to: { function: "attribute", prepositions: AT, types: ["Place"] },
    confidence: 0.9,
    examples: ["The meeting in Bergen was long."],
    counterexamples: ["The dispute in Bergen was long."],
  },
  {
    id: "en/took-place-in/verb",
    edge: "TOOK_PLACE_IN",
    trigger: "verb",
    words: ["take", "hold", "begin", "open", "convene", "host", "attend"],
    from: { function: "core", types: ["Event"] },
    to: { function: "preposition", prepositions: ["in"], types: ["Place"] },
    confidence: 0.85,
    examples: ["The summit will take place in Bergen."],
    counterexamples: ["The election will take place in Bergen."],
  },
] as const satisfies readonly RelationRule[];
