import * as z from "zod";
import { DocumentGraph } from "./document-graph.ts";

/** JSON Schema (2020-12) of what `pressgraph read --json` prints. */
export function documentGraphSchema(): object {
  return {
    ...z.toJSONSchema(DocumentGraph, { target: "draft-2020-12" }),
    title: "Pressgraph document graph",
    description: "All that one article says, each fact with the sentences that state it.",
  };
}
