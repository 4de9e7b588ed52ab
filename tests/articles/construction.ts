import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { FactType, isAllowedEdge } from "../../schema/edge-types.ts";
import { Mode, Status } from "../../schema/fact.ts";
import { EntityType } from "../../schema/node-types.ts";

const End = z.strictObject({
  type: EntityType,
  name: z.string().min(1),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});
export type End = z.infer<typeof End>;

const Edge = z.strictObject({ type: FactType, from: End, to: End });

const ExpectedFact = Edge.extend({
  status: Status,
  /** A second status that a careful reader may give just as well. */
  orStatus: Status.optional(),
  mode: Mode.optional(),
  attributedTo: z.string().optional(),
  /** Neither owed nor wrong: left to interpretation by the guidelines. */
  optional: z.literal(true).optional(),
}).refine(({ type, from, to }) => isAllowedEdge(type, from.type, to.type), "no allowed edge");
export type ExpectedFact = z.infer<typeof ExpectedFact>;

const Construction = z.strictObject({
  id: z.string().min(1),
  group: z.string().min(1),
  text: z.string().min(1),
  facts: z.array(ExpectedFact),
  /** Edges a hasty reader would draw. */
  not: z.array(Edge).optional(),
});
export type Construction = z.infer<typeof Construction>;

export const CONSTRUCTION_LANGUAGES = ["de", "en"] as const;

export function readConstructions(
  language: (typeof CONSTRUCTION_LANGUAGES)[number],
): readonly Construction[] {
  const file = path.join(import.meta.dirname, "constructions", `${language}.json`);
  return z.array(Construction).parse(JSON.parse(readFileSync(file, "utf8")));
}
