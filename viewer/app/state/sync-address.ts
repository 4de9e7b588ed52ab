import { type Explorer, selectionOf } from "./explorer.ts";
import { decodeView, encodeView } from "./view-state.ts";

/** Keeps the address bar equal to the view. A new selection is a step that Back takes back. */
export function syncAddress(explorer: Explorer): void {
  const { store } = explorer;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (isStep: boolean) => {
    const query = encodeView(explorer.currentView());
    const address = `${location.pathname}${query && `?${query}`}`;
    if (address === `${location.pathname}${location.search}`) return;
    if (isStep) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  };
  let isGoingBack = false;
  store.subscribe((state, before) => {
    if (isGoingBack) return;
    if (state.selection !== before.selection) return write(true);
    if (
      state.sceneVersion !== before.sceneVersion ||
      state.filters !== before.filters ||
      state.size !== before.size ||
      state.colour !== before.colour ||
      state.layout !== before.layout
    ) {
      clearTimeout(timer);
      timer = setTimeout(() => write(false), 200);
    }
  });
  addEventListener("popstate", () => {
    isGoingBack = true;
    explorer.select(selectionOf(decodeView(location.search)));
    isGoingBack = false;
  });
}
