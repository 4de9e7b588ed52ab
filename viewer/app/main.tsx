import { startApp } from "./start-app.tsx";
import { viewAt } from "./state/address.ts";
import { syncAddress } from "./state/sync-address.ts";

const explorer = startApp();
explorer.api.session().then(
  ({ token, console }) => explorer.set({ canCurate: token !== undefined, canAsk: console }),
  () => undefined,
);
const view = viewAt(location);
// Not awaited: parts that come later would wait for it too.
void explorer
  .loadStart()
  .then(() => explorer.restore(view))
  .then(() => {
    syncAddress(explorer);
    // The face of articles is there before one is opened, which would else be set twice.
    void document.fonts.load('1em "Source Serif 4 Variable"').catch(() => undefined);
  });
