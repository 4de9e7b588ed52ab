import { NO_FILTERS } from "../scene/filters.ts";
import { OVERVIEW } from "../state/scene-source.ts";
import { KindsMap } from "./KindsMap.tsx";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

/** What stands on an empty canvas: why it is empty and the way on. */
export function EmptyStage() {
  const explorer = useExplorer();
  const words = useWords();
  const start = useExplorerState((state) => state.start);
  const filters = useExplorerState((state) => state.filters);
  const canCurate = useExplorerState((state) => state.canCurate);
  const isBusy = useExplorerState((state) => state.isBusy);
  useExplorerState((state) => state.sceneVersion);
  const { graph } = explorer.scene;
  if (start.status !== "ready" || isBusy) return null;
  const search = () => explorer.set({ dialog: "search" });

  if (start.value.stats.articles === 0) {
    return (
      <div className="empty">
        <h2>{words.start.emptyTitle}</h2>
        <p>{words.start.empty}</p>
        <code>pressgraph ingest samples</code>
        {canCurate && (
          <button
            type="button"
            className="button primary"
            onClick={() => explorer.set({ dialog: "intake" })}
          >
            {words.intake.title}
          </button>
        )}
      </div>
    );
  }
  if (graph.order === 0 && !start.value.overview) {
    return (
      <div className="empty">
        <KindsMap start={start.value} />
      </div>
    );
  }
  if (graph.order === 0) {
    return (
      <div className="empty">
        <h2>{words.canvas.emptyTitle}</h2>
        <p>{words.canvas.empty}</p>
        <div className="row">
          <button type="button" className="button primary" onClick={search}>
            {words.app.searchShort}
          </button>
          <button type="button" className="button" onClick={() => void explorer.bring(OVERVIEW)}>
            {words.canvas.overview}
          </button>
        </div>
      </div>
    );
  }
  if (!filters.grey && explorer.visibility().nodes.size === 0) {
    return (
      <div className="empty">
        <h2>{words.canvas.allFiltered}</h2>
        <button
          type="button"
          className="button primary"
          onClick={() => explorer.change({ filters: NO_FILTERS })}
        >
          {words.legend.reset}
        </button>
      </div>
    );
  }
  return null;
}
