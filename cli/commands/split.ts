import type { Command } from "commander";
import { InvalidInputError } from "../../schema/errors.ts";
import { contextOf } from "../context.ts";
import { type NoteOption, remarks, takeDecision } from "../decisions/take-decision.ts";
import { examples } from "../examples.ts";
import { findNode } from "../find-node.ts";
import { entityId } from "../node-id.ts";

type SplitOptions = NoteOption & { readonly article?: string };

export function configure(command: Command): void {
  command
    .argument("<entity>", "id or name")
    .argument("[other]", "id or name of what is not the same")
    .option("--article <article>", "only what this article (id or title) calls so is another one")
    .option("--note <text>", "why, for whoever reads the decision")
    .addHelpText(
      "after",
      examples(
        [
          "pressgraph split official:p-holm official:peter-holm",
          "keep apart what two names stand for",
        ],
        [
          'pressgraph split official:peter-holm --article "Holm opens fair"',
          "the Holm of this article is none of the others",
        ],
      ),
    )
    .action(run);
}

async function run(
  entity: string,
  other: string | undefined,
  options: SplitOptions,
  command: Command,
) {
  if ((other === undefined) === (options.article === undefined)) {
    throw new InvalidInputError("Give either another entity or --article.");
  }
  await takeDecision(contextOf(command), async (store) => {
    const a = await entityId(store, entity);
    if (other !== undefined) {
      return { kind: "split", a, b: await entityId(store, other), ...remarks(options) };
    }
    const { id } = await findNode(store, options.article as string, ["Article"]);
    return { kind: "split", a, article: id, ...remarks(options) };
  });
}
