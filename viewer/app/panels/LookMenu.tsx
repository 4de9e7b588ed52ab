import { Popover } from "radix-ui";
import { Icon } from "../parts/Icon.tsx";
import type { ExplorerState } from "../state/explorer-state.ts";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

/** What size and colour stand for, and how the nodes are arranged. */
export function LookMenu() {
  const explorer = useExplorer();
  const words = useWords();
  const size = useExplorerState((state) => state.size);
  const colour = useExplorerState((state) => state.colour);
  const layout = useExplorerState((state) => state.layout);
  useExplorerState((state) => state.sceneVersion);
  return (
    <Popover.Root>
      <Popover.Trigger className="button ghost" aria-label={words.look.title}>
        <Icon name="eye" />
        <span className="wide-only">{words.look.title}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="menu look"
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={words.look.title}
        >
          <Choice<ExplorerState["size"]>
            label={words.look.size}
            value={size}
            options={words.look.sizes}
            note={words.look.sizesExplained[size]}
            onChange={(value) => explorer.change({ size: value })}
          />
          <Choice<ExplorerState["colour"]>
            label={words.look.colour}
            value={colour}
            options={words.look.colours}
            note={words.look.coloursExplained[colour]}
            onChange={(value) => explorer.change({ colour: value })}
          />
          <Choice<ExplorerState["layout"]>
            label={words.look.layout}
            value={layout}
            options={words.look.layouts}
            note={words.explore.look.layoutsExplained[layout]}
            onChange={(value) => explorer.change({ layout: value })}
          />
          <label className="switch">
            <input
              type="checkbox"
              checked={explorer.scene.state.isFanned}
              onChange={(event) => explorer.scene.fan(event.target.checked)}
            />
            {words.explore.look.fanned}
          </label>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: Readonly<Record<T, string>>;
  readonly note: string;
  readonly onChange: (value: T) => void;
};

function Choice<T extends string>({ label, value, options, note, onChange }: ChoiceProps<T>) {
  return (
    <label className="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value as T)}>
        {(Object.keys(options) as T[]).map((option) => (
          <option key={option} value={option}>
            {options[option]}
          </option>
        ))}
      </select>
      {note && <small>{note}</small>}
    </label>
  );
}
