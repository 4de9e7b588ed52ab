import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./styles/tokens.css";
import "./styles/stage.css";
import "./styles/controls.css";
import "./styles/dialogs.css";
import "./styles/console.css";
import "./styles/legend.css";
import "./styles/panels.css";
import "./styles/table.css";
import "./styles/layout.css";
import "./styles/article.css";
import "./styles/explore.css";
import { createRoot } from "react-dom/client";
import { createApiClient } from "./api/api-client.ts";
import { App } from "./panels/App.tsx";
import { ExplorerContext } from "./panels/use-explorer.ts";
import { viewAt } from "./state/address.ts";
import { createExplorer } from "./state/explorer.ts";
import { applyPreferences, keepPreferences, readPreferences } from "./state/preferences.ts";
import { syncAddress } from "./state/sync-address.ts";
import { watchServer } from "./state/watch-server.ts";

const api = createApiClient(undefined, (isReachable) => {
  if (explorer.store.getState().isReachable !== isReachable) explorer.set({ isReachable });
});
const explorer = createExplorer(api, readPreferences());

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

const view = viewAt(location);
await explorer.loadStart();
await explorer.restore(view);
api.session().then(
  ({ token }) => explorer.set({ canCurate: token !== undefined }),
  () => undefined,
);
syncAddress(explorer);
