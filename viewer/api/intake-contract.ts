import * as z from "zod";
import { Language } from "../../schema/article.ts";
import { EdgeType } from "../../schema/edge-types.ts";
import { Status } from "../../schema/fact.ts";
import { EntityType } from "../../schema/node-types.ts";

const Count = z.int().nonnegative();

/** Bytes of one file that the browser may send; larger ones are for the command line. */
export const LARGEST_INTAKE = 4_000_000;
/** Articles that one file may hold here. */
export const MOST_ARTICLES = 100;

/** POST /api/intake/preview and /api/intake: a file as it is, or a text that was typed. */
export const IntakeBody = z.strictObject({
  name: z.string().min(1).max(300),
  /** The file's bytes in base64, in whatever encoding its text has. */
  /** Of all its articles, where the reader knows better than the text tells. */
  language: Language.optional(),
  content: z.base64().max(Math.ceil((LARGEST_INTAKE * 4) / 3) + 4),
});
export type IntakeBody = z.infer<typeof IntakeBody>;

/** Which article of the file could not be read, and why. */
const IntakeFailure = z.object({ name: z.string(), message: z.string() });

/** What was read in one article, before it is written. */
export const ReadArticle = z.object({
  id: z.string(),
  title: z.string(),
  language: z.string(),
  publisher: z.string().optional(),
  publishedAt: z.string().optional(),
  /** It is in the graph already, with this text or another. */
  isKnown: z.boolean(),
  sentences: Count,
  sentencesRead: Count,
  statements: Count,
  entities: z.array(z.object({ id: z.string(), type: EntityType, name: z.string() })),
  facts: z.array(
    z.object({
      type: EdgeType,
      from: z.string(),
      to: z.string(),
      status: Status,
      sentence: z.string(),
    }),
  ),
});
export type ReadArticle = z.infer<typeof ReadArticle>;

export const IntakePreview = z.object({
  articles: z.array(ReadArticle),
  failures: z.array(IntakeFailure),
});
export type IntakePreview = z.infer<typeof IntakePreview>;

export const IntakeReport = z.object({
  articles: z.array(
    z.object({ id: z.string(), outcome: z.enum(["added", "replaced", "unchanged"]) }),
  ),
  failures: z.array(IntakeFailure),
});
export type IntakeReport = z.infer<typeof IntakeReport>;
