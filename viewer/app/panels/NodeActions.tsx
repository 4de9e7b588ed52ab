import { DropdownMenu } from "radix-ui";
import { useState } from "react";
import type { Degrees, NodeRef } from "../../api/contract.ts";
import { Icon } from "../parts/Icon.tsx";
import { useExplorer, useExplorerState, useLoaded, useWords } from "./use-explorer.ts";

const NOT_DRAWN = ["MENTIONS", "MADE", "ABOUT", "COPY_OF"];
const DEPTHS = [1, 2, 3];

/** Expand with counts, ego network, hide: what can be done with a node in the scene. */
export function NodeActions({ node }: { readonly node: NodeRef }) {
  const explorer = useExplorer();
  const words = useWords();
  useExplorerState((state) => state.sceneVersion);
  const canCurate = useExplorerState((state) => state.canCurate);
  const isPinned = explorer.scene.state.pins.has(node.id);
  return (
    <div className="row actions">
      <ExpandMenu id={node.id} />
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
                onSelect={() => explorer.pick(kind, node.id)}
              >
                {words.connection.with[kind]}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {canCurate && <CorrectMenu id={node.id} />}
      <button type="button" className="button" onClick={() => explorer.hide([node.id])}>
        {words.node.hide}
      </button>
      {isPinned && (
        <button type="button" className="button" onClick={() => explorer.scene.unpin(node.id)}>
          {words.node.unpin}
        </button>
      )}
    </div>
  );
}

/** Says who is the same as whom, and who is not. */
function CorrectMenu({ id }: { readonly id: string }) {
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
              onSelect={() => explorer.pick(kind, id)}
            >
              {words.curation.with[kind]}
            </DropdownMenu.Item>
          ))}
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

function ExpandMenu({ id }: { readonly id: string }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <DropdownMenu.Root modal={false} open={isOpen} onOpenChange={setIsOpen}>
      <DropdownMenu.Trigger className="button primary">
        <Icon name="plus" /> {words.node.expand}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          aria-label={words.node.expandWhat}
        >
          <DropdownMenu.Label className="menu-label">{words.node.expandWhat}</DropdownMenu.Label>
          {isOpen && <ExpandItems id={id} />}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Counts first, so that a hub is no surprise. */
function ExpandItems({ id }: { readonly id: string }) {
  const explorer = useExplorer();
  const words = useWords();
  const [degrees] = useLoaded(id, (signal) => explorer.api.degrees(id, signal));
  if (degrees.status === "loading") return <p className="menu-note">{words.app.loading}</p>;
  if (degrees.status === "failed") return <p className="menu-note">{degrees.failure.message}</p>;
  const counts = byType(degrees.value);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const items: (readonly [string, string, number])[] = [
    ["", words.node.expandAll, total],
    ...[...counts].map(([type, count]) => [type, words.edgeTypes[type], count] as const),
  ];
  return items.map(([type, name, count]) => (
    <DropdownMenu.Item
      key={type}
      className="menu-item"
      onSelect={() => void explorer.expand(id, type)}
    >
      {name}
      <span className="count">{count}</span>
    </DropdownMenu.Item>
  ));
}

function byType({ degrees }: Degrees) {
  const counts = new Map<Degrees["degrees"][number]["type"], number>();
  for (const { type, count } of degrees) {
    if (!NOT_DRAWN.includes(type)) counts.set(type, (counts.get(type) ?? 0) + count);
  }
  return counts;
}
