import { FACT_TYPES } from "../../../schema/edge-types.ts";

/** Names of the schema and keys of its JSON: no sentence of a newspaper has them. */
const SCHEMA_NAMES = new RegExp(
  `\\b(?:${FACT_TYPES.filter((type) => type.includes("_")).join("|")})\\b|` +
    `\\b(?:${FACT_TYPES.join("|")}) ?\\(|"(?:facts|entities|from|to|type|status)" ?:`,
);

/** Marks of a chat, and openings by which a text addresses a model instead of its readers. */
const CHAT =
  /\b(?:system|developer|assistant|user) ?:|\bsystem prompts?\b|\b(?:as|you are now) an? (?:ai|llm|language model)\b|\bdu bist (?:nun|jetzt) (?:ein|eine) (?:ki|sprachmodell)\b|<\|?(?:im_start|im_end|system|assistant|endoftext)/i;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const ORDERS = words(
  "ignore disregard forget override ignoriere ignorieren ignoriert vergiss missachte",
);
const ORDERED = words(
  "instruction instructions prompt prompts rules above previous prior anweisung anweisungen vorgaben regeln obige obigen bisherige bisherigen vorherige vorherigen",
);
/** How many words an order may be away from what it is about. */
const REACH = 8;

/**
 * Whether a sentence is meant for a language model. A guard beside the grounding, not instead of it: a
 * text may still lie in plain words, and then its sentence is there to be seen.
 */
export const speaksToModels = (sentence: string): boolean =>
  SCHEMA_NAMES.test(sentence) || CHAT.test(sentence) || givesOrders(sentence);

function givesOrders(sentence: string): boolean {
  const found = sentence.toLowerCase().match(/\p{L}+/gu) ?? [];
  return found.some(
    (word, at) =>
      ORDERS.has(word) && found.slice(at + 1, at + 1 + REACH).some((next) => ORDERED.has(next)),
  );
}
