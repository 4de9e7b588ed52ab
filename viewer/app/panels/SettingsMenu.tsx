import { DropdownMenu } from "radix-ui";
import { LANGUAGES } from "../i18n/translate.ts";
import { Icon, type IconName } from "../parts/Icon.tsx";
import type { Theme } from "../state/explorer-state.ts";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

const THEMES: readonly (readonly [Theme, IconName])[] = [
  ["system", "screen"],
  ["light", "sun"],
  ["dark", "moon"],
];

/** Appearance, language, link and help. */
export function SettingsMenu() {
  const explorer = useExplorer();
  const words = useWords();
  const theme = useExplorerState((state) => state.theme);
  const language = useExplorerState((state) => state.language);
  const isFile = useExplorerState((state) => state.isFile);
  const canCurate = useExplorerState((state) => state.canCurate);
  async function copyLink() {
    await navigator.clipboard.writeText(location.href);
    explorer.set({ notice: { text: words.app.copied, canUndo: false } });
  }
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="icon-button" aria-label={words.app.settings}>
        <Icon name="more" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6} collisionPadding={8}>
          <DropdownMenu.Label className="menu-label">{words.app.theme}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup
            value={theme}
            onValueChange={(value) => explorer.set({ theme: value as Theme })}
          >
            {THEMES.map(([value, icon]) => (
              <DropdownMenu.RadioItem key={value} value={value} className="menu-item">
                <Icon name={icon} />
                {words.app.themes[value]}
                <DropdownMenu.ItemIndicator className="menu-check">
                  <Icon name="check" />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Label className="menu-label">{words.app.language}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup
            value={language}
            onValueChange={(value) => explorer.set({ language: value === "de" ? "de" : "en" })}
          >
            {LANGUAGES.map((value) => (
              <DropdownMenu.RadioItem key={value} value={value} className="menu-item">
                <Icon name="globe" />
                <span lang={value}>{words.app.languages[value]}</span>
                <DropdownMenu.ItemIndicator className="menu-check">
                  <Icon name="check" />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="menu-line" />
          {!isFile && (
            <DropdownMenu.Item
              className="menu-item"
              onSelect={() => explorer.set({ dialog: "views" })}
            >
              <Icon name="pin" />
              {words.views.title}
            </DropdownMenu.Item>
          )}
          {canCurate && (
            <DropdownMenu.Item
              className="menu-item"
              onSelect={() => explorer.set({ dialog: "intake" })}
            >
              <Icon name="upload" />
              {words.intake.title}
            </DropdownMenu.Item>
          )}
          {canCurate && (
            <DropdownMenu.Item
              className="menu-item"
              onSelect={() => explorer.set({ dialog: "review" })}
            >
              <Icon name="check" />
              {words.curation.title}
            </DropdownMenu.Item>
          )}
          {!isFile && (
            <DropdownMenu.Item className="menu-item" onSelect={() => void copyLink()}>
              <Icon name="link" />
              {words.app.copyLink}
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item
            className="menu-item"
            onSelect={() => explorer.set({ dialog: "help" })}
          >
            <Icon name="keyboard" />
            {words.app.shortcuts}
            <kbd>?</kbd>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
