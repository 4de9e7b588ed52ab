import type { NodeRef } from "../../api/contract.ts";
import { useExplorer } from "../panels/use-explorer.ts";
import { NodeName } from "./NodeName.tsx";
import { TypeIcon } from "./TypeIcon.tsx";

type Props = { readonly node: NodeRef; readonly hasIcon?: boolean };

/** A name that opens its node and lights it in the graph while pointed at. */
export function NodeLink({ node, hasIcon = true }: Props) {
  const explorer = useExplorer();
  const light = () => explorer.set({ hovered: { node: node.id } });
  const dim = () => explorer.set({ hovered: undefined });
  return (
    <button
      type="button"
      className="node-link"
      onClick={() => void explorer.openNode(node.id)}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
    >
      {hasIcon && <TypeIcon type={node.type} size={16} />}
      <NodeName node={node} />
    </button>
  );
}
