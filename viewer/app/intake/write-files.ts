import type { Explorer } from "../state/explorer.ts";
import { OVERVIEW } from "../state/scene-source.ts";
import type { Incoming } from "./read-files.ts";

/** Writes what was read, file after file, and shows it. Gives the ids of the articles. */
export async function writeFiles(
  explorer: Explorer,
  incoming: readonly Incoming[],
  onProgress: (done: number) => void,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, { body, preview }] of incoming.entries()) {
    if (preview.articles.length > 0) {
      const { articles } = await explorer.api.intake(body);
      ids.push(...articles.map(({ id }) => id));
    }
    onProgress(index + 1);
  }
  explorer.evidence.forget();
  await explorer.loadStart();
  const { start } = explorer.store.getState();
  const hasOverview = start.status === "ready" && start.value.overview !== undefined;
  if (hasOverview) await explorer.bring(OVERVIEW);
  else for (const id of ids.slice(0, MOST_SHOWN)) await explorer.bring(id);
  const [first] = ids;
  if (first) explorer.select({ kind: "article", id: first });
  return ids;
}

/** Articles whose facts are drawn at once, where the whole graph is too large for it. */
const MOST_SHOWN = 5;
