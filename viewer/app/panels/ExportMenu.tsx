import { DropdownMenu } from "radix-ui";
import type { ExportFormat } from "../export/export-scene.ts";
import { Icon } from "../parts/Icon.tsx";
import type { CanvasController } from "../state/canvas-controller.ts";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

const GROUPS: readonly (readonly ExportFormat[])[] = [
  ["html", "pdf"],
  ["png", "svg"],
  ["csv", "nodes.csv", "json", "gexf", "graphml"],
];
/** What a file that was sent on cannot make again. */
const NEEDS_SERVER = new Set<ExportFormat>(GROUPS[0]);

/** Saves what is on screen as a file. */
export function ExportMenu({ canvas }: { readonly canvas: CanvasController | undefined }) {
  const explorer = useExplorer();
  const words = useWords();
  const isFile = useExplorerState((state) => state.isFile);
  async function save(format: ExportFormat) {
    await explorer.busy(async () => {
      const { saveScene } = await import("../export/save-scene.ts");
      await saveScene(explorer, canvas, format);
    });
  }
  const groups = GROUPS.map((formats) =>
    formats.filter(
      (format) => !(isFile && NEEDS_SERVER.has(format)) && !(format === "png" && !canvas),
    ),
  ).filter((formats) => formats.length > 0);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="icon-button" aria-label={words.exports.title}>
        <Icon name="download" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" side="left" sideOffset={8} collisionPadding={8}>
          <DropdownMenu.Label className="menu-label">{words.exports.title}</DropdownMenu.Label>
          {groups.map((formats, index) => (
            <DropdownMenu.Group key={formats[0]}>
              {index > 0 && <DropdownMenu.Separator className="menu-line" />}
              {formats.map((format) => (
                <DropdownMenu.Item
                  key={format}
                  className="menu-item"
                  onSelect={() => void save(format)}
                >
                  {words.exports.formats[format]}
                  <span className="count">.{format.replace(/^.*\./, "")}</span>
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
