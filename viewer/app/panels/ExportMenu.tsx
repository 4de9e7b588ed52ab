import { DropdownMenu } from "radix-ui";
import { EXPORT_FORMATS, type ExportFormat, exportScene } from "../export/export-scene.ts";
import { Icon } from "../parts/Icon.tsx";
import type { CanvasController } from "../state/canvas-controller.ts";
import { useExplorer, useWords } from "./use-explorer.ts";

/** Saves what is on screen as a file. */
export function ExportMenu({ canvas }: { readonly canvas: CanvasController | undefined }) {
  const explorer = useExplorer();
  const words = useWords();
  async function save(format: ExportFormat) {
    if (!canvas) return;
    const { graph, articles } = explorer.scene;
    const blob =
      format === "png"
        ? await canvas.toPng()
        : await exportScene({ graph, articles, look: canvas.look() }, format);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `pressgraph.${format}`;
    link.click();
    // The browser reads the file after the click.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="icon-button" aria-label={words.exports.title}>
        <Icon name="download" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" side="left" sideOffset={8} collisionPadding={8}>
          <DropdownMenu.Label className="menu-label">{words.exports.title}</DropdownMenu.Label>
          {EXPORT_FORMATS.map((format) => (
            <DropdownMenu.Item
              key={format}
              className="menu-item"
              onSelect={() => void save(format)}
            >
              {words.exports.formats[format]}
              <span className="count">.{format}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
