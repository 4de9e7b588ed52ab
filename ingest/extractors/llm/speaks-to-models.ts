import { FACT_TYPES } from "../../../schema/edge-types.ts";

/** Names of the schema and keys of its JSON: no sentence of a newspaper has them. */
const SCHEMA_NAMES = new RegExp(
  `\\b(?:${FACT_TYPES.filter((type) => type.includes("_")).join("|")})\\b|` +
    `\\b(?:${FACT_TYPES.join("|")}) ?\\(|"(?:facts|entities|from|to|type|status)" ?:`,
);

/** Openings by which a text addresses a model instead of its readers. */
const ORDERS =
  /\b(?:ignore|disregard|forget|override|ignorieren?|ignoriere|vergiss|missachte)\b.{0,60}\b(?:instructions?|prompts?|rules|above|previous|prior|anweisung(?:en)?|vorgaben|regeln|obige[ns]?|bisherigen?|vorherigen?)\b|\b(?:system|developer|assistant|user) ?(?:prompt|message|:)|\b(?:as|als|you are now|du bist (?:nun|jetzt)) an? (?:ai|ki|llm|language model|sprachmodell)\b|<\|?(?:im_start|im_end|system|assistant|endoftext)/i;

/**
 * Whether a sentence is meant for a language model. A guard beside the grounding, not instead of it: a
 * text may still lie in plain words, and then its sentence is there to be seen.
 */
export const speaksToModels = (sentence: string): boolean =>
  SCHEMA_NAMES.test(sentence) || ORDERS.test(sentence);
