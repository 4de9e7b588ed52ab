import { createContext, useContext, useEffect, useState } from "react";
import { useStore } from "zustand";
import { dictionaryOf } from "../i18n/translate.ts";
import type { Explorer } from "../state/explorer.ts";
import type { ExplorerState, Loaded } from "../state/explorer-state.ts";
import { failed } from "../state/failures.ts";

export const ExplorerContext = createContext<Explorer | undefined>(undefined);

export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (!explorer) throw new Error("useExplorer outside of ExplorerContext");
  return explorer;
}

export function useExplorerState<T>(select: (state: ExplorerState) => T): T {
  return useStore(useExplorer().store, select);
}

export const useLanguage = () => useExplorerState(({ language }) => language);
export const useWords = () => dictionaryOf(useLanguage());

/**
 * Loads a value for a key, anew when the key changes; late answers to old keys are dropped. What
 * `peek` has is there with the first render.
 */
export function useLoaded<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  peek: () => T | undefined = () => undefined,
): readonly [Loaded<T>, () => void] {
  const words = useWords();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ key: string; loaded: Loaded<T> }>();
  // `load` is a new function at every render; the key says when to call it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const controller = new AbortController();
    load(controller.signal).then(
      (value) => {
        if (!controller.signal.aborted) setState({ key, loaded: { status: "ready", value } });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) setState({ key, loaded: failed(error, words.errors) });
      },
    );
    return () => controller.abort();
  }, [key, attempt]);
  const known = state?.key === key ? undefined : peek();
  const loaded: Loaded<T> =
    state?.key === key
      ? state.loaded
      : known === undefined
        ? { status: "loading" }
        : { status: "ready", value: known };
  const retry = () => {
    setState(undefined);
    setAttempt(attempt + 1);
  };
  return [loaded, retry];
}
