import { DropdownMenu } from "radix-ui";
import { Icon } from "../parts/Icon.tsx";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

/** What is seldom done with a node: collapse, stop here, pin. */
export function MoreMenu({ id }: { readonly id: string }) {
  const explorer = useExplorer();
  const words = useWords();
  useExplorerState((state) => state.sceneVersion);
  const { scene } = explorer;
  const { grow } = words.explore;
  const isPinned = scene.state.pins.has(id);
  const isStop = scene.state.stops.has(id);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button" aria-label={words.node.actions}>
        <Icon name="more" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" sideOffset={6} collisionPadding={8}>
          <DropdownMenu.Item className="menu-item" onSelect={() => explorer.collapse(id)}>
            <Explained name={grow.collapse} hint={grow.collapseHint} />
          </DropdownMenu.Item>
          <DropdownMenu.CheckboxItem
            className="menu-item"
            checked={isStop}
            onCheckedChange={() => scene.toggleStop(id)}
          >
            <Explained name={grow.stop} hint={grow.stopHint} />
            <DropdownMenu.ItemIndicator className="menu-check">
              <Icon name="check" />
            </DropdownMenu.ItemIndicator>
          </DropdownMenu.CheckboxItem>
          <DropdownMenu.Item
            className="menu-item"
            disabled={isPinned || !scene.graph.hasNode(id)}
            onSelect={() => scene.pinAll([id])}
          >
            {grow.pin}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Explained({ name, hint }: { readonly name: string; readonly hint: string }) {
  return (
    <span className="explained">
      {name}
      <small className="quiet">{hint}</small>
    </span>
  );
}
