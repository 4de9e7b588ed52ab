import { Tooltip } from "radix-ui";
import type { ComponentProps } from "react";
import { Icon, type IconName } from "./Icon.tsx";

type Props = Omit<ComponentProps<"button">, "children"> & {
  readonly icon: IconName;
  readonly label: string;
};

/** A button that shows only an icon: its name is in the tooltip and for screen readers. */
export function IconButton({ icon, label, ...rest }: Props) {
  return (
    <Tooltip.Provider delayDuration={400}>
      <Tooltip.Root>
        <Tooltip.Trigger asChild>
          <button type="button" className="icon-button" aria-label={label} {...rest}>
            <Icon name={icon} />
          </button>
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content className="tooltip" sideOffset={6} collisionPadding={8}>
            {label}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
