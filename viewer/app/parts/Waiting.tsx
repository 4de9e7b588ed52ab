import type { ReactNode } from "react";
import { useWords } from "../panels/use-explorer.ts";
import type { Loaded } from "../state/explorer-state.ts";

type Props<T> = {
  readonly loaded: Loaded<T>;
  readonly onRetry: () => void;
  readonly children: (value: T) => ReactNode;
};

/** Shows a value, or that it is on its way, or what went wrong and the way on. */
export function Waiting<T>({ loaded, onRetry, children }: Props<T>) {
  const words = useWords();
  if (loaded.status === "ready") return children(loaded.value);
  if (loaded.status === "loading") {
    return (
      <div className="skeleton" role="status" aria-label={words.app.loading}>
        <i />
        <i />
        <i />
        <i />
      </div>
    );
  }
  return (
    <div className="failure" role="alert">
      <p>
        <strong>{loaded.failure.message}</strong>
      </p>
      <p>{loaded.failure.action}</p>
      <button type="button" className="button" onClick={onRetry}>
        {words.app.retry}
      </button>
    </div>
  );
}
