import * as z from "zod";
import { FactType } from "../../schema/edge-types.ts";
import { Mode, Status } from "../../schema/fact.ts";
import { EntityType } from "../../schema/node-types.ts";

const GoldEntity = z.object({
  id: z.string(),
  type: EntityType,
  name: z.string(),
  /** Exact substrings of the text. */
  aliases: z.array(z.string().min(1)),
  countryCode: z.string().optional(),
  role: z.string().optional(),
});
export type GoldEntity = z.infer<typeof GoldEntity>;

const GoldRelation = z.object({
  type: FactType,
  from: z.string(),
  to: z.string(),
  /** An exact sentence of the text. */
  evidence: z.string().optional(),
  status: Status.default("happened"),
  mode: Mode.optional(),
});
export type GoldRelation = z.infer<typeof GoldRelation>;

const GoldStatement = z.object({
  by: z.string(),
  about: z.string().nullish(),
  direct: z.boolean(),
  /** The quoted words of a direct quotation. */
  text: z.string().optional(),
  evidence: z.string(),
});
export type GoldStatement = z.infer<typeof GoldStatement>;

/** One article annotated by hand. `text` may be in a file of its own, named by `article`. */
export const GoldFile = z.object({
  id: z.string(),
  language: z.string().optional(),
  title: z.string().optional(),
  publishedAt: z.string().optional(),
  text: z.string().optional(),
  article: z.string().optional(),
  partner: z.string().optional(),
  boilerplate: z.array(z.string()).default([]),
  /** Trigger words, but no agreement or attendance that happened. */
  negative: z.boolean().default(false),
  entities: z.array(GoldEntity),
  relations: z.array(GoldRelation),
  statements: z.array(GoldStatement).optional(),
  /** Words that must not become a node. */
  notEntities: z.array(z.string()).default([]),
});

/** A gold file with its text; `file` names it and its prediction. */
export type GoldArticle = Omit<z.infer<typeof GoldFile>, "article" | "text"> & {
  readonly file: string;
  readonly text: string;
};
