import type { ApiClient } from "../api/api-client.ts";
import type { Explorer } from "./explorer.ts";

const EVERY = 3000;

/** While the server is away, asks for it again and again; the banner goes when it answers. */
export function watchServer(explorer: Explorer, api: ApiClient): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  explorer.store.subscribe(({ isReachable, start }, before) => {
    if (isReachable === before.isReachable) return;
    clearInterval(timer);
    if (!isReachable) timer = setInterval(() => void api.health().catch(() => {}), EVERY);
    else if (start.status === "failed") void explorer.loadStart();
  });
}
