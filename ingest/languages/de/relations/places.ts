import type { RelationRule } from "../../../lexicon/relation-rule.ts";

const AT = ["in", "auf", "an", "bei"] as const;

export const placeRules = [
  {
    id: "de/signed-in/verb",
    edge: "SIGNED_IN",
    trigger: "verb",
    words: [
      "unterzeichnen",
      "unterschreiben",
      "schließen",
      "abschließen",
      "besiegeln",
      "paraphieren",
    ],
    from: { function: "core", types: ["Agreement"] },
    to: { function: "preposition", prepositions: AT, types: ["Place"] },
    confidence: 0.9,
    examples: ["Das Abkommen wurde in Bergen unterzeichnet."],
    counterexamples: ["Das Abkommen wurde in Bergen kritisiert."],
  },
  {
    id: "de/took-place-in/attribute",
    edge: "TOOK_PLACE_IN",
    trigger: "noun",
    words: ["event"],
    from: { function: "core", types: ["Event"] },
    to: { function: "attribute", prepositions: AT, types: ["Place"] },
    confidence: 0.9,
    examples: ["Das Treffen in Bergen dauerte lange."],
    counterexamples: ["Der Streit in Bergen dauerte lange."],
  },
  {
    id: "de/took-place-in/verb",
    edge: "TOOK_PLACE_IN",
    trigger: "verb",
    words: ["stattfinden", "beginnen", "eröffnen", "tagen"],
    from: { function: "core", types: ["Event"] },
    to: { function: "preposition", prepositions: AT, types: ["Place"] },
    confidence: 0.9,
    examples: ["Der Gipfel findet in Bergen statt."],
    counterexamples: ["Die Wahl findet in Bergen statt."],
  },
  {
    id: "de/took-place-in/came-to",
    edge: "TOOK_PLACE_IN",
    trigger: "verb",
    words: ["reisen", "teilnehmen", "zusammenkommen", "treffen", "zusammentreffen", "empfangen"],
    from: { function: "preposition", prepositions: ["an", "zu", "bei", "auf"], types: ["Event"] },
    to: { function: "preposition", prepositions: ["in", "nach"], types: ["Place"] },
    confidence: 0.8,
    examples: ["Anna Berg, die Außenministerin, nahm in Bergen an der Konferenz teil."],
    counterexamples: ["Anna Berg, die Außenministerin, nahm in Bergen den Zug."],
  },
] as const satisfies readonly RelationRule[];
