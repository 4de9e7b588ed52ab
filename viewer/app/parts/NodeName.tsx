import type { NodeRef } from "../../api/contract.ts";
import { nodeName } from "../i18n/node-name.ts";
import { useLanguage } from "../panels/use-explorer.ts";

type Props = { readonly node: NodeRef; readonly className?: string };

/** A node's name, kept apart from the text around it whatever its script. */
export function NodeName({ node, className }: Props) {
  return <bdi className={className}>{nodeName(node, useLanguage())}</bdi>;
}
