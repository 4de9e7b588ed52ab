import type { NodeType } from "../../schema/node-types.ts";
import type { Colors } from "./output.ts";

/** The colour a terminal shows a node of this type in. */
export function colorOf(colors: Colors, type: NodeType): (text: string) => string {
  const table: Record<NodeType, (text: string) => string> = {
    Country: colors.blue,
    Official: colors.magenta,
    Institution: colors.cyan,
    Agreement: colors.green,
    Event: colors.yellow,
    Topic: colors.redBright,
    Place: colors.blueBright,
    Statement: colors.white,
    Article: colors.gray,
  };
  return table[type];
}
