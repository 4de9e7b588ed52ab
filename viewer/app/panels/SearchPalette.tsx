import { Command } from "cmdk";
import { useEffect, useState } from "react";
import type { SearchResult } from "../../api/contract.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { Icon, type IconName } from "../parts/Icon.tsx";
import { NodeName } from "../parts/NodeName.tsx";
import { TypeIcon } from "../parts/TypeIcon.tsx";
import { searchScene } from "../scene/search-scene.ts";
import { failureFrom, OVERVIEW } from "../state/explorer.ts";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

type Hit = SearchResult["hits"][number];
const PAUSE = 90;

/** Search over the scene and the store, and commands: one field, keyboard first. */
export default function SearchPalette() {
  const explorer = useExplorer();
  const words = useWords();
  const [text, setText] = useState("");
  const { hits, isSearching, failure } = useSearch(text.trim());
  const picking = useExplorerState((state) => state.picking);
  const close = () => explorer.set({ dialog: "none", picking: undefined });
  const open = (id: string) => () => {
    close();
    if (picking) void explorer.connect({ ...picking, to: id });
    else void explorer.openNode(id);
  };
  const here = searchScene(explorer.scene.graph, text, 6);
  const shown = new Set(here.map(({ id }) => id));
  const found = hits.filter(({ id, type }) => !shown.has(id) && !(picking && type === "Article"));
  const wanted = text.trim().toLowerCase();
  const commands = useCommands().filter(
    ({ name }) => !picking && name.toLowerCase().includes(wanted),
  );
  const run = (action: () => void) => () => {
    close();
    action();
  };
  const isEmpty = text.trim() !== "" && !isSearching && here.length + found.length === 0;
  return (
    <Dialog label={words.app.searchShort} className="palette" onClose={close}>
      <Command label={words.app.searchShort} shouldFilter={false} loop>
        <div className="palette-field">
          <Icon name="search" />
          <Command.Input
            value={text}
            onValueChange={setText}
            placeholder={picking ? words.connection.with[picking.kind] : words.search.placeholder}
          />
          <kbd>Esc</kbd>
        </div>
        <Command.List className="palette-list" label={words.search.results}>
          {text.trim() === "" && <p className="palette-note">{words.search.empty}</p>}
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
            <Command.Group heading={words.search.results}>
              {found.map((hit) => (
                <HitItem key={hit.id} hit={hit} onSelect={open(hit.id)} />
              ))}
            </Command.Group>
          )}
          {commands.length > 0 && (
            <Command.Group heading={words.search.commands}>
              {commands.map(({ name, icon, action }) => (
                <Command.Item key={name} value={`command ${name}`} onSelect={run(action)}>
                  <Icon name={icon} />
                  {name}
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}

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

function useSearch(text: string) {
  const explorer = useExplorer();
  const words = useWords();
  const [answer, setAnswer] = useState<{ text: string; hits: readonly Hit[]; failure: string }>({
    text: "",
    hits: [],
    failure: "",
  });
  useEffect(() => {
    if (text === "") return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      explorer.api.search(text, controller.signal).then(
        ({ hits }) => setAnswer({ text, hits, failure: "" }),
        (error: unknown) => {
          if (controller.signal.aborted) return;
          const { message, action } = failureFrom(error, words.errors);
          setAnswer({ text, hits: [], failure: `${message} ${action}` });
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [explorer, text, words]);
  return {
    hits: text === "" ? [] : answer.hits,
    failure: text === "" ? "" : answer.failure,
    isSearching: text !== answer.text,
  };
}

function useCommands(): readonly { name: string; icon: IconName; action: () => void }[] {
  const explorer = useExplorer();
  const words = useWords();
  const { view, start } = explorer.store.getState();
  const hasOverview = start.status === "ready" && start.value.overview !== undefined;
  return [
    ...(hasOverview
      ? [
          {
            name: words.canvas.overview,
            icon: "graph" as const,
            action: () => void explorer.expand(OVERVIEW),
          },
        ]
      : []),
    {
      name: view === "graph" ? words.canvas.table : words.canvas.graph,
      icon: "table",
      action: () => explorer.set({ view: view === "graph" ? "table" : "graph" }),
    },
    { name: words.app.themes.dark, icon: "moon", action: () => explorer.set({ theme: "dark" }) },
    { name: words.app.themes.light, icon: "sun", action: () => explorer.set({ theme: "light" }) },
    { name: words.app.undo, icon: "undo", action: explorer.undo },
    {
      name: words.app.shortcuts,
      icon: "help",
      action: () => explorer.set({ dialog: "help" }),
    },
  ];
}
