import { DropdownMenu } from "radix-ui";
import type { NodeRef } from "../../api/contract.ts";
import { Icon } from "../parts/Icon.tsx";
import { ExpandMenu } from "./ExpandMenu.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

const DEPTHS = [1, 2, 3];

/** Expand with counts, ego network, hide: what can be done with a node in the scene. */
export function NodeActions({ node }: { readonly node: NodeRef }) {
  const explorer = useExplorer();
  const words = useWords();
  const isFile = useExplorerState((state) => state.isFile);
  const canCurate = useExplorerState((state) => state.canCurate);
  useExplorerState((state) => state.sceneVersion);
  const isPinned = explorer.scene.state.pins.has(node.id);
  return (
    <div className="row actions">
      {!isFile && <ExpandMenu id={node.id} />}
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="button">
          {words.node.ego} <Icon name="next" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" sideOffset={6} collisionPadding={8}>
            {DEPTHS.map((depth) => (
              <DropdownMenu.Item
                key={depth}
                className="menu-item"
                onSelect={() => void explorer.showEgo(node.id, depth)}
              >
                {words.node.egoDepth(depth)}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {!isFile && <ConnectMenu id={node.id} />}
      {canCurate && <CorrectMenu node={node} />}
      <button type="button" className="button" onClick={() => explorer.hide([node.id])}>
        {words.node.hide}
      </button>
      {isPinned && (
        <button type="button" className="button" onClick={() => explorer.scene.unpin(node.id)}>
          {words.node.unpin}
        </button>
      )}
      <MoreMenu id={node.id} />
    </div>
  );
}

/** Finds what joins it to another. */
function ConnectMenu({ id }: { readonly id: string }) {
  const explorer = useExplorer();
  const words = useWords();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button">
        {words.connection.connect} <Icon name="path" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" sideOffset={6} collisionPadding={8}>
          {(["paths", "common"] as const).map((kind) => (
            <DropdownMenu.Item
              key={kind}
              className="menu-item"
              onSelect={() => explorer.pick(kind, id)}
            >
              {words.connection.with[kind]}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Says who is the same as whom, and who is not. */
function CorrectMenu({ node }: { readonly node: NodeRef }) {
  const explorer = useExplorer();
  const words = useWords();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button">
        {words.curation.correct} <Icon name="check" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" sideOffset={6} collisionPadding={8}>
          {(["merge", "split"] as const).map((kind) => (
            <DropdownMenu.Item
              key={kind}
              className="menu-item"
              onSelect={() => explorer.pick(kind, node.id)}
            >
              {words.curation.with[kind]}
            </DropdownMenu.Item>
          ))}
          <DropdownMenu.Item
            className="menu-item"
            onSelect={() =>
              explorer.set({ dialog: "rename", renaming: { id: node.id, name: node.name } })
            }
          >
            {words.profile.renameHint}
          </DropdownMenu.Item>
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Item
            className="menu-item"
            onSelect={() => explorer.set({ dialog: "review" })}
          >
            {words.curation.title}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
