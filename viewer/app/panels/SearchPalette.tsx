import { Command } from "cmdk";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { SearchResult } from "../../api/contract.ts";
import type { Dictionary } from "../i18n/translate.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { Icon } from "../parts/Icon.tsx";
import { NodeName } from "../parts/NodeName.tsx";
import { TypeIcon } from "../parts/TypeIcon.tsx";
import { searchScene } from "../scene/search-scene.ts";
import { decide } from "../state/curation.ts";
import type { Picking } from "../state/explorer-state.ts";
import { useCommands } from "./use-commands.ts";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";
import { useSearch } from "./use-search.ts";

type Hit = SearchResult["hits"][number];
const NOTHING = "-";
const CHOOSING = new Set(["ArrowDown", "ArrowUp", "Home", "End"]);

/** Search over the scene and the store, and commands: one field, keyboard first. */
export function SearchPalette() {
  const explorer = useExplorer();
  const words = useWords();
  const [text, setText] = useState("");
  /** The line that was chosen by hand; until then it is the best one. */
  const [chosen, setChosen] = useState<string>();
  const [awaited, setAwaited] = useState<string>();
  const isChoosing = useRef(false);
  const { hits, corrected, texts, isSearching, isReading, failure } = useSearch(text.trim());
  const picking = useExplorerState((state) => state.picking);
  const close = () => explorer.set({ dialog: "none", picking: undefined });
  const open = (id: string) => () => {
    close();
    if (!picking) return void explorer.openNode(id);
    const { kind, id: a } = picking;
    if (kind === "merge") void decide(explorer, { kind, a, b: id });
    else if (kind === "split") void decide(explorer, { kind, a, b: id });
    else void explorer.connect({ kind, id: a, to: id });
  };
  const fits = ({ id }: { readonly id: string }) => picking === undefined || canPick(picking, id);
  const here = searchScene(explorer.scene.graph, text, 6).filter(fits);
  const shown = new Set(here.map(({ id }) => id));
  const found = hits.filter((hit) => !shown.has(hit.id) && fits(hit));
  const inTexts = texts.filter(fits);
  const wanted = text.trim().toLowerCase();
  const commands = useCommands().filter(
    ({ name }) => !picking && name.toLowerCase().includes(wanted),
  );
  const run = (action: () => void) => () => {
    close();
    action();
  };
  const isBlank = text.trim() === "";
  const best = isBlank
    ? NOTHING
    : (here[0]?.id ?? found[0]?.id ?? inTexts[0]?.id ?? commandValue(commands[0]));
  function openBest() {
    const hit = here[0] ?? found[0] ?? inTexts[0];
    if (hit) open(hit.id)();
    else if (commands[0]) run(commands[0].action)();
  }
  const hasName = here.length + found.length > 0;
  const isAwaited = awaited === text && !isSearching && (hasName || !isReading);
  // Enter came before the answer: what it asked for is opened now.
  useEffect(() => {
    if (!isAwaited) return;
    setAwaited(undefined);
    if (failure === "") openBest();
  });
  function onKeyDown(event: KeyboardEvent) {
    if (CHOOSING.has(event.key)) isChoosing.current = true;
    const isEnter = event.key === "Enter" && !event.nativeEvent.isComposing;
    if (!isEnter || chosen !== undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (isBlank) return;
    if (here.length === 0 && (isSearching || (!hasName && isReading))) setAwaited(text);
    else openBest();
  }
  const isEmpty = !isBlank && !isSearching && !isReading && !hasName && inTexts.length === 0;
  return (
    <Dialog label={words.app.searchShort} className="palette" onClose={close}>
      <Command
        label={words.app.searchShort}
        shouldFilter={false}
        loop
        value={chosen ?? best}
        onValueChange={(value) => {
          if (isChoosing.current) setChosen(value);
        }}
        vimBindings={false}
        onKeyDownCapture={onKeyDown}
        onPointerMoveCapture={() => {
          isChoosing.current = true;
        }}
      >
        <div className="palette-field">
          <Icon name="search" />
          <Command.Input
            value={text}
            onValueChange={(value) => {
              setText(value);
              isChoosing.current = false;
              setChosen(undefined);
              setAwaited(undefined);
            }}
            placeholder={picking ? wordsFor(picking, words) : words.search.placeholder}
          />
          <kbd>Esc</kbd>
        </div>
        <Command.List className="palette-list" label={words.search.results}>
          {isBlank && <p className="palette-note">{words.search.empty}</p>}
          {failure && <p className="palette-note">{failure}</p>}
          {isEmpty && !failure && (
            <p className="palette-note">
              <strong>{words.search.none(text.trim())}</strong> {words.search.noneHint}
            </p>
          )}
          {here.length > 0 && (
            <Command.Group heading={words.search.onScreen}>
              {here.map((node) => (
                <HitItem key={node.id} hit={node} onSelect={open(node.id)} />
              ))}
            </Command.Group>
          )}
          {found.length > 0 && (
            <Command.Group
              heading={
                corrected && here.length === 0
                  ? words.explore.search.instead(corrected)
                  : words.search.results
              }
            >
              {found.map((hit) => (
                <HitItem key={hit.id} hit={hit} onSelect={open(hit.id)} />
              ))}
            </Command.Group>
          )}
          {inTexts.length > 0 && (
            <Command.Group heading={words.explore.search.texts}>
              {inTexts.map((hit) => (
                <HitItem key={hit.id} hit={hit} onSelect={open(hit.id)} />
              ))}
            </Command.Group>
          )}
          {commands.length > 0 && (
            <Command.Group heading={words.search.commands}>
              {commands.map((command) => (
                <Command.Item
                  key={command.name}
                  value={commandValue(command)}
                  onSelect={run(command.action)}
                >
                  <Icon name={command.icon} />
                  {command.name}
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}

const commandValue = (command: { readonly name: string } | undefined) =>
  command ? `command ${command.name}` : NOTHING;

/** Only things of one kind can be the same. */
function canPick({ kind, id }: Picking, other: string): boolean {
  const isDecision = kind === "merge" || kind === "split";
  if (isDecision) return other !== id && other.split(":")[0] === id.split(":")[0];
  return !other.startsWith("article:");
}

const wordsFor = ({ kind }: Picking, words: Dictionary) =>
  kind === "merge" || kind === "split" ? words.curation.with[kind] : words.connection.with[kind];

type ItemProps = {
  readonly hit: Pick<Hit, "id" | "type" | "name" | "excerpt">;
  readonly onSelect: () => void;
};

function HitItem({ hit, onSelect }: ItemProps) {
  const words = useWords();
  return (
    <Command.Item value={hit.id} onSelect={onSelect}>
      <TypeIcon type={hit.type} size={18} />
      <span className="palette-hit">
        <NodeName node={hit} />
        {hit.excerpt && <bdi className="quiet">{hit.excerpt.slice(0, 160)}</bdi>}
      </span>
      <span className="quiet">{words.nodeType[hit.type]}</span>
    </Command.Item>
  );
}
