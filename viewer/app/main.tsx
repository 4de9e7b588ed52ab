import { startApp } from "./start-app.tsx";
import { viewAt } from "./state/address.ts";
import { syncAddress } from "./state/sync-address.ts";

const explorer = startApp();
explorer.api.session().then(
  ({ token, console }) => explorer.set({ canCurate: token !== undefined, canAsk: console }),
  () => undefined,
);
const view = viewAt(location);
await explorer.loadStart();
await explorer.restore(view);
syncAddress(explorer);
