import type { Command } from "commander";
import type { IdentityExplanation } from "../../graph/identity/explain-identity.ts";
import { type Context, contextOf } from "../context.ts";
import { describeDecision } from "../decisions/describe-decision.ts";
import { examples } from "../examples.ts";
import { entityId } from "../node-id.ts";
import { withGraph } from "../open-graph.ts";
import { safeLine } from "../output/safe-text.ts";

export function configure(command: Command): void {
  command
    .argument("<entity>", "id or name")
    .argument("<other>", "id or name")
    .addHelpText(
      "after",
      examples(["pressgraph explain official:b-holm official:birgit-holm", "evidence and score"]),
    )
    .action(run);
}

async function run(first: string, second: string, _: unknown, command: Command): Promise<void> {
  const context = contextOf(command);
  const explanation = await withGraph(context, async (store) =>
    store.explain(await entityId(store, first), await entityId(store, second)),
  );
  if (context.options.json) context.output.printJson(explanation);
  else print(context, explanation);
}

function print({ output }: Context, explanation: IdentityExplanation): void {
  const { nodes, areSame, a, b, verdict, score, evidence, decisions } = explanation;
  const where = areSame ? `one node, ${nodes[0]}` : `two nodes, ${nodes.join(" and ")}`;
  output.print(`“${safeLine(a.name)}” and “${safeLine(b.name)}” are ${safeLine(where)}.`);
  output.print(`compared: ${verdict} (${score.toFixed(2)}; same from 0.80, uncertain from 0.50)`);
  output.printTable(
    [
      { head: "weight", align: "right" },
      { head: "evidence", grows: true },
    ],
    evidence.map(({ weight, reason }) => [
      `${weight > 0 ? "+" : ""}${weight.toFixed(2)}`,
      safeLine(reason),
    ]),
  );
  for (const { id, decision } of decisions) {
    output.print(`decision ${id}: ${describeDecision(decision)}`);
  }
}
