import { DropdownMenu } from "radix-ui";
import { useState } from "react";
import type { EdgeType } from "../../../schema/edge-types.ts";
import type { Degrees } from "../../api/contract.ts";
import { formatNumber } from "../i18n/translate.ts";
import { Icon } from "../parts/Icon.tsx";
import { PAGE } from "../state/scene-source.ts";
import { useExplorer, useExplorerState, useLanguage, useLoaded, useWords } from "./use-explorer.ts";

const NOT_DRAWN = ["MENTIONS", "MADE", "ABOUT", "COPY_OF"];

/** Adds neighbours to the scene: all of them, or by one kind of fact. */
export function ExpandMenu({ id }: { readonly id: string }) {
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

/** Counts first, so that a hub is no surprise; of a hub's facts only the first come at once. */
function ExpandItems({ id }: { readonly id: string }) {
  const explorer = useExplorer();
  const words = useWords();
  const language = useLanguage();
  useExplorerState((state) => state.sceneVersion);
  const [degrees] = useLoaded(id, (signal) => explorer.api.degrees(id, signal));
  if (degrees.status === "loading") return <p className="menu-note">{words.app.loading}</p>;
  if (degrees.status === "failed") return <p className="menu-note">{degrees.failure.message}</p>;
  const there = countsOf(degrees.value);
  const here = shownAt(explorer.scene.graph, id);
  const all = (counts: ReadonlyMap<EdgeType, number>) =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  const lines = [
    { type: "", name: words.node.expandAll, total: all(there), shown: all(here) },
    ...[...there].map(([type, total]) => ({
      type,
      name: words.edgeTypes[type],
      total,
      shown: here.get(type) ?? 0,
    })),
  ];
  const { first, onScreen } = words.explore.grow;
  return lines.map(({ type, name, total, shown }) => (
    <DropdownMenu.Item
      key={type}
      className="menu-item"
      disabled={shown >= total}
      onSelect={() => void explorer.expand(id, type ? { types: type } : {})}
    >
      {name}
      {total > PAGE && shown === 0 && <span className="quiet">{first(PAGE)}</span>}
      <span className="count">
        {shown > 0 ? onScreen(Math.min(shown, total), total) : formatNumber(total, language)}
      </span>
    </DropdownMenu.Item>
  ));
}

function countsOf({ degrees }: Degrees): Map<EdgeType, number> {
  const counts = new Map<EdgeType, number>();
  for (const { type, count } of degrees) {
    if (!NOT_DRAWN.includes(type)) counts.set(type, (counts.get(type) ?? 0) + count);
  }
  return counts;
}

/** Edges of the store at a node that are drawn already. */
function shownAt(graph: ReturnType<typeof useExplorer>["scene"]["graph"], id: string) {
  const counts = new Map<EdgeType, number>();
  if (!graph.hasNode(id)) return counts;
  graph.forEachEdge(id, (_, { type, edges }) =>
    counts.set(type, (counts.get(type) ?? 0) + edges.length),
  );
  return counts;
}
