import { encodeView, type ViewState } from "./view-state.ts";

const KEY = "pressgraph.lastView";
const LONGEST = 20_000;

/** What was on screen when the explorer was last open in this browser, as a query; "" for nothing. */
export function readLastView(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

export function keepLastView(view: ViewState): void {
  const query = encodeView(view);
  try {
    if (query.length <= LONGEST) localStorage.setItem(KEY, query);
  } catch {
    // Storage may be full or forbidden; then there is no last view.
  }
}
