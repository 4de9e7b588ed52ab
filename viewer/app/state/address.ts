import { decodeView, encodeView, type ViewState } from "./view-state.ts";

/** What servers and mail programs take in an address without complaint. */
const LONGEST_QUERY = 1800;

/** The address of a view: short ones as a query, long ones after the `#`, which no server is sent. */
export function addressOf(view: ViewState, path: string): string {
  const query = encodeView(view);
  if (query === "") return path;
  return query.length <= LONGEST_QUERY ? `${path}?${query}` : `${path}#?${query}`;
}

export function viewAt({ search, hash }: Pick<Location, "search" | "hash">): ViewState {
  return decodeView(hash.startsWith("#?") ? hash.slice(2) : search);
}
