import { userInfo } from "node:os";
import type { DecisionReport } from "../../graph/decisions/decide.ts";
import type { DecisionRequest } from "../../graph/decisions/decision-request.ts";
import type { GraphStore } from "../../graph/store.ts";
import type { Context } from "../context.ts";
import { openForWriting } from "../open-graph.ts";
import { describeDecision } from "./describe-decision.ts";

export type NoteOption = { readonly note?: string };

/** Who decided, when and why. */
export function remarks({ note }: NoteOption) {
  return { by: userName(), at: new Date().toISOString(), ...(note && { note }) };
}

/** Opens the store, takes the decision that `request` makes of it, and says what it did. */
export async function takeDecision(
  context: Context,
  request: (store: GraphStore) => Promise<DecisionRequest>,
): Promise<void> {
  const store = await openForWriting(context);
  try {
    printReport(context, "decided", await store.decide(await request(store)));
  } finally {
    await store.close();
  }
}

export function printReport(
  { options, output }: Context,
  what: "decided" | "undone",
  { decisions, nodesWritten, edgesWritten }: DecisionReport,
): void {
  if (options.json) output.printJson({ decisions, nodesWritten, edgesWritten });
  else
    for (const { id, decision } of decisions) {
      output.print(`${what} ${id}: ${describeDecision(decision)}`);
    }
  output.note(`${nodesWritten} nodes and ${edgesWritten} edges were written.`);
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}
