import { IconButton } from "../parts/IconButton.tsx";
import { NO_FILTERS } from "../scene/filters.ts";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

/** Says what is on screen and what is not, with the way to get it back. */
export function StatusLineBar() {
  const explorer = useExplorer();
  const words = useWords();
  const filters = useExplorerState((state) => state.filters);
  const offMap = useExplorerState((state) => state.offMap);
  const withoutPlace = useExplorerState((state) =>
    state.layout === "map" ? state.withoutPlace.size : 0,
  );
  useExplorerState((state) => state.sceneVersion);
  const { scene } = explorer;
  const { nodes, facts } = explorer.visibility();
  const omission = explorer.omission();
  const filtered = scene.graph.order - nodes.size;
  const hidden = [...scene.knownIds()].filter((id) => !scene.state.nodes.has(id));
  return (
    <div className="status-bar" data-floating>
      <span className="narrow-only">
        <IconButton
          icon="filter"
          label={words.app.filters}
          onClick={() => explorer.set({ sheet: "filters" })}
        />
        <IconButton
          icon="list"
          label={words.app.details}
          onClick={() => explorer.set({ sheet: "details" })}
        />
      </span>
      <span>{words.canvas.shown(nodes.size, facts.size)}</span>
      {withoutPlace > 0 && (
        <button
          type="button"
          className="text-button"
          onClick={() => explorer.change({ offMap: !offMap })}
        >
          {words.explore.layout.withoutPlace(withoutPlace)} ·{" "}
          {offMap ? words.explore.layout.leaveOut : words.explore.layout.showAll}
        </button>
      )}
      {filtered > 0 && (
        <button
          type="button"
          className="text-button"
          onClick={() => explorer.change({ filters: { ...NO_FILTERS, grey: filters.grey } })}
        >
          {words.canvas.filtered(filtered)} · {words.canvas.showHidden}
        </button>
      )}
      {hidden.length > 0 && (
        <button
          type="button"
          className="text-button"
          onClick={() => scene.keepOnly(scene.knownIds())}
        >
          {words.canvas.hidden(hidden.length)} · {words.canvas.showHidden}
        </button>
      )}
      {omission.facts > 0 &&
        (omission.more ? (
          <button
            type="button"
            className="text-button"
            onClick={() => void explorer.bring(omission.more!)}
          >
            {words.explore.grow.omitted(omission.facts)} · {words.explore.grow.more}
          </button>
        ) : (
          <span>{words.explore.grow.omitted(omission.facts)}</span>
        ))}
    </div>
  );
}
