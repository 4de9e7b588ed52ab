import * as z from "zod";

const Offsets = z.object({ start: z.number(), end: z.number() });

/** What scoring needs of a document graph, also of one that an older version or another tool wrote. */
export const Prediction = z.object({
  article: z
    .object({
      text: z.string().optional(),
      partner: z.string().optional(),
      spans: z.array(Offsets.extend({ kind: z.string() })).optional(),
    })
    .optional(),
  entities: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      name: z.string(),
      aliases: z.array(z.string()).optional(),
      countryCode: z.string().optional(),
      mentions: z.array(Offsets).optional(),
    }),
  ),
  facts: z.array(
    z.object({
      type: z.string(),
      from: z.string(),
      to: z.string(),
      status: z.string().optional(),
      evidence: z.array(Offsets.extend({ sentence: z.string().optional() })).optional(),
    }),
  ),
  statements: z
    .array(Offsets.extend({ by: z.string(), about: z.string().optional(), direct: z.boolean() }))
    .optional(),
});
export type Prediction = z.infer<typeof Prediction>;
export type PredictedEntity = Prediction["entities"][number];
