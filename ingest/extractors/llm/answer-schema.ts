import * as z from "zod";
import { PartialDate } from "../../../schema/article.ts";
import { canonicalJson } from "../../../schema/canonical-json.ts";
import { FactType } from "../../../schema/edge-types.ts";
import { Mode, Status } from "../../../schema/fact.ts";
import { EntityType } from "../../../schema/node-types.ts";

/** Asked for as nullable, since servers that keep to a schema want every key; may be missing in an answer. */
const optional = <T extends z.ZodType>(type: T) => type.nullable().default(null as never);

const Name = z.string().min(1).max(500);

export const AnswerEntity = z.object({
  id: z.string().min(1).max(50).describe("e1, e2, …"),
  type: EntityType,
  name: Name.describe("in the nominative, in the article's language"),
  mentions: z
    .array(Name)
    .max(50)
    .describe("every different form of the name, copied from the article; no pronouns"),
  countryCode: optional(
    z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe("ISO 3166-1 alpha-2, of a Country"),
  ),
  role: optional(Name.describe("the office of an Official, copied from the article")),
  kind: optional(Name.describe("of an Agreement or Event: memorandum, treaty, summit, visit …")),
});
export type AnswerEntity = z.infer<typeof AnswerEntity>;

export const AnswerFact = z.object({
  type: FactType,
  from: z.string().min(1).max(50).describe("id of an entity"),
  to: z.string().min(1).max(50).describe("id of an entity"),
  sentence: z.string().min(1).max(6000).describe("the whole sentence, copied from the article"),
  fromWords: Name.describe("the words of the sentence that stand for the first entity"),
  toWords: Name.describe("the words of the sentence that stand for the second entity"),
  trigger: Name.describe("the words of the sentence that state the relation, copied"),
  status: Status,
  attributedTo: optional(
    z.string().min(1).max(50).describe("id of the entity that is quoted for it"),
  ),
  mode: optional(Mode),
  date: optional(PartialDate),
  role: optional(Name),
});
export type AnswerFact = z.infer<typeof AnswerFact>;

const Answer = z.object({ entities: z.array(AnswerEntity), facts: z.array(AnswerFact) });

const { $schema: _, ...schema } = z.toJSONSchema(Answer, {
  target: "draft-7",
  override: ({ jsonSchema }) => {
    for (const key of ["default", "minLength", "maxLength", "maxItems", "pattern"] as const)
      delete jsonSchema[key];
    if (jsonSchema.type === "object") jsonSchema.additionalProperties = false;
  },
});
/** What the model is asked to keep to, in the subset of JSON Schema that servers enforce. */
export const ANSWER_SCHEMA: Readonly<Record<string, unknown>> = schema;
export const ANSWER_SCHEMA_TEXT = canonicalJson(ANSWER_SCHEMA);

export type ParsedAnswer = {
  readonly entities: readonly AnswerEntity[];
  readonly facts: readonly AnswerFact[];
  /** Items that don't keep to the schema. */
  readonly malformed: number;
};

const MOST_ITEMS = 500;
const Outline = z.object({
  entities: z.array(z.unknown()).default([]),
  facts: z.array(z.unknown()).default([]),
});

/** Reads an answer item by item, so that one bad item doesn't cost the rest; `undefined` if it is no JSON. */
export function parseAnswer(content: string): ParsedAnswer | undefined {
  const start = content.indexOf("{");
  const end = content.lastIndexOf("}");
  if (start < 0 || end < start) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(content.slice(start, end + 1));
  } catch {
    return undefined;
  }
  const outline = Outline.safeParse(value);
  if (!outline.success) return undefined;
  const entities = validItems(AnswerEntity, outline.data.entities);
  const facts = validItems(AnswerFact, outline.data.facts);
  return {
    entities,
    facts,
    malformed:
      outline.data.entities.length + outline.data.facts.length - entities.length - facts.length,
  };
}

function validItems<T extends z.ZodType>(type: T, items: readonly unknown[]): z.infer<T>[] {
  return items.slice(0, MOST_ITEMS).flatMap((item) => {
    const parsed = type.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}
