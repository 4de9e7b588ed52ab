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
  .then(() => syncAddress(explorer));
