import type { RelationRule } from "../../../lexicon/relation-rule.ts";

const PARTIES = ["Official", "Country", "Institution"] as const;

export const signedRules = [
  {
    id: "fr/signed/verb",
    edge: "SIGNED",
    trigger: "verb",
    words: ["signer", "ratifier", "parapher"],
    from: { function: "subject", types: PARTIES },
    to: { function: "object", types: ["Agreement"] },
    mode: "signed",
    voice: "active",
    confidence: 0.9,
    examples: ["La Norvège et le Ghana ont signé un accord de pêche."],
    counterexamples: ["La Norvège salue l'accord de pêche."],
  },
  {
    id: "fr/signed/future",
    edge: "SIGNED",
    trigger: "verb",
    words: ["signer (futur)", "ratifier (futur)", "parapher (futur)"],
    from: { function: "subject", types: PARTIES },
    to: { function: "object", types: ["Agreement"] },
    mode: "signed",
    voice: "active",
    status: "planned",
    confidence: 0.85,
    examples: ["Le Chili signera un traité avec le Pérou."],
    counterexamples: ["Le Chili signera la pétition."],
  },
  {
    id: "fr/signed/between",
    edge: "SIGNED",
    trigger: "noun",
    words: ["agreement"],
    from: { function: "attribute", prepositions: ["between"], types: PARTIES },
    to: { function: "core", types: ["Agreement"] },
    mode: "concluded",
    confidence: 0.8,
    examples: ["L'accord entre le Chili et le Pérou est en vigueur."],
    counterexamples: ["Les relations entre le Chili et le Pérou sont bonnes."],
  },
] as const satisfies readonly RelationRule[];
