import { addressOf, viewAt } from "./address.ts";
import { selectionOf } from "./describe-view.ts";
import type { Explorer } from "./explorer.ts";
import { keepLastView } from "./last-view.ts";

/** Keeps the address bar equal to the view. A new selection is a step that Back takes back. */
export function syncAddress(explorer: Explorer): void {
  const { store } = explorer;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (isStep: boolean) => {
    const view = explorer.currentView();
    const address = addressOf(view, location.pathname);
    if (address === `${location.pathname}${location.search}${location.hash}`) return;
    if (isStep) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    // An empty start is nothing to come back to.
    if (address !== location.pathname) keepLastView(view);
  };
  let isGoingBack = false;
  store.subscribe((state, before) => {
    if (isGoingBack) return;
    if (state.selection !== before.selection) return write(true);
    if (state.historyVersion !== before.historyVersion || state.asked !== before.asked) {
      clearTimeout(timer);
      timer = setTimeout(() => write(false), 200);
    }
  });
  addEventListener("popstate", () => {
    isGoingBack = true;
    explorer.select(selectionOf(viewAt(location)));
    isGoingBack = false;
  });
}
