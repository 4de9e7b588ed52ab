import "./styles/all.ts";
import { createRoot } from "react-dom/client";
import { createApiClient } from "./api/api-client.ts";
import { App } from "./panels/App.tsx";
import { ExplorerContext } from "./panels/use-explorer.ts";
import { createExplorer } from "./state/explorer.ts";
import { applyPreferences, keepPreferences, readPreferences } from "./state/preferences.ts";
import { watchServer } from "./state/watch-server.ts";

/** Puts the explorer on the page, over whatever answers its requests. */
export function startApp(
  answer?: typeof fetch,
  preferences: Partial<ReturnType<typeof readPreferences>> = {},
) {
  const api = createApiClient(answer, (isReachable) => {
    if (explorer.store.getState().isReachable !== isReachable) explorer.set({ isReachable });
  });
  const explorer = createExplorer(api, { ...readPreferences(), ...preferences });

  applyPreferences(explorer.store.getState());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
    applyPreferences(explorer.store.getState()),
  );
  explorer.store.subscribe((state, before) => {
    if (state.theme === before.theme && state.language === before.language) return;
    applyPreferences(state);
    keepPreferences(state);
  });
  watchServer(explorer, api);

  createRoot(document.getElementById("root")!).render(
    <ExplorerContext value={explorer}>
      <App />
    </ExplorerContext>,
  );
  return explorer;
}
