import * as z from "zod";
import { PartialDate } from "./article.ts";
import { FactType } from "./edge-types.ts";
import { EntityType } from "./node-types.ts";
import { Span } from "./span.ts";

export const STATUSES = ["happened", "planned", "denied"] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

/** How far an agreement is bound: by signature, by conclusion, by word, or still negotiated. */
export const MODES = ["signed", "concluded", "agreed", "negotiated"] as const;
export const Mode = z.enum(MODES);
export type Mode = z.infer<typeof Mode>;

/** One sentence that states a fact: `article.text.slice(start, end) === sentence`. */
export const Evidence = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  sentence: z.string().min(1),
  /** The words that made the rule fire, as offsets into the article. */
  triggers: z.array(Span),
  /** Permanent id of the rule (`de/signed/perfect`) or name of the model that read it. */
  rule: z.string().min(1),
  /** `name@version` of the extractor. */
  extractor: z.string().min(1),
});
export type Evidence = z.infer<typeof Evidence>;

/** One entity of an article with every place it is named. */
export const Entity = z.strictObject({
  id: z.string().min(1).max(200),
  type: EntityType,
  /** Nominative, in the article's language; need not occur literally. */
  name: z.string().min(1),
  /** Every distinct surface form, each an exact substring of the text. */
  aliases: z.array(z.string().min(1)),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  role: z.string().optional(),
  honorific: z.string().optional(),
  kind: z.string().optional(),
  date: PartialDate.optional(),
  mentions: z.array(Span),
  /** Probability 0–1 that this is an entity of this type. */
  confidence: z.number().min(0).max(1).optional(),
});
export type Entity = z.infer<typeof Entity>;

/** A relation between two entities of one article, with each sentence that states it. */
export const Fact = z.strictObject({
  type: FactType,
  from: z.string(),
  to: z.string(),
  status: Status,
  /** Entity id of who says so, absent where the article itself does. */
  attributedTo: z.string().optional(),
  mode: Mode.optional(),
  date: PartialDate.optional(),
  role: z.string().optional(),
  confidence: z.number().min(0).max(1),
  evidence: z.array(Evidence).min(1),
});
export type Fact = z.infer<typeof Fact>;

/** A quotation: `text` is the quoted words (direct) or the reporting sentence (indirect). */
export const Statement = z.strictObject({
  by: z.string(),
  about: z.string().optional(),
  direct: z.boolean(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string().min(1),
  evidence: Evidence,
});
export type Statement = z.infer<typeof Statement>;
