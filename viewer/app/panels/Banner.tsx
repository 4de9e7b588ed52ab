import { Icon } from "../parts/Icon.tsx";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

/** Says that the server is away for as long as it is. */
export function Banner() {
  const explorer = useExplorer();
  const words = useWords();
  const isReachable = useExplorerState((state) => state.isReachable);
  return (
    <div role="status" className="banner-place">
      {!isReachable && (
        <div className="banner">
          <Icon name="warning" />
          <span>{words.errors.offlineBanner}</span>
          <button type="button" className="button" onClick={() => void explorer.retry()}>
            {words.app.retry}
          </button>
        </div>
      )}
    </div>
  );
}
