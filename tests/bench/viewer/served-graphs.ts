import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openGrafeoStore } from "../../../graph/embedded/grafeo-store.ts";
import type { Place } from "../../../graph/places/place.ts";
import type { GraphStore } from "../../../graph/store.ts";
import { serve } from "../../../viewer/api/serve.ts";
import { largeGraph, writeLargeGraph } from "../large-graph.ts";
import { randomNumbers } from "../random.ts";

const root = path.resolve(import.meta.dirname, "../../..");
export const scratch = mkdtempSync(path.join(tmpdir(), "pressgraph-bench-"));
export const cleanUp = () => rmSync(scratch, { recursive: true, force: true });

export type ServedGraph = {
  readonly store: GraphStore;
  /** Serves the graph with an app: the explorer or the bare page. */
  serve(appFolder: string): Promise<{ readonly url: string; close(): Promise<void> }>;
  close(): Promise<void>;
};

/** A graph of so many entities and three times as many facts in a store, each with a place or none. */
export async function servedGraph(entities: number, hasPlaces: boolean): Promise<ServedGraph> {
  const file = path.join(scratch, `${entities}-${hasPlaces}.db`);
  const graph = largeGraph(entities, 3 * entities);
  await writeLargeGraph(file, graph);
  const store = await openGrafeoStore(file);
  if (hasPlaces) {
    const ids = graph.nodes.filter(({ type }) => type !== "Article").map(({ id }) => id);
    await store.keepPlaces(ringPlaces(ids));
  }
  return {
    store,
    async serve(appFolder) {
      const options = { store, port: 0, appFolder, storeDeadline: 300_000, isReadOnly: true };
      const served = await serve(options);
      // What is measured is the page: the server has answered its questions before.
      for (const path of ["api/start", "api/whole?force=true"]) {
        await (await fetch(served.url + path)).arrayBuffer();
      }
      return served;
    },
    close: () => store.close(),
  };
}

/** What is near in the lists is near on a ring, as the graph's clusters are. */
export function ringPlaces(ids: readonly string[]): Place[] {
  const random = randomNumbers(7);
  const reach = 100 * Math.sqrt(ids.length);
  const share = (id: string) => Number(id.split(":")[1] ?? "") || random() * 1e9;
  const most = new Map<string, number>();
  for (const id of ids) {
    const kind = id.split(":")[0]!;
    most.set(kind, Math.max(most.get(kind) ?? 1, share(id)));
  }
  return ids.map((id) => {
    const angle = (2 * Math.PI * share(id)) / most.get(id.split(":")[0]!)!;
    const radius = reach * (0.3 + 0.7 * random());
    return { id, x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}

/** The page that shows a graph with Sigma alone, built as the explorer is. */
export function barePage(): string {
  const folder = path.join(scratch, "bare");
  execFileSync(
    process.execPath,
    [
      "node_modules/vite/bin/vite.js",
      "build",
      "--logLevel",
      "warn",
      "--emptyOutDir",
      "--outDir",
      folder,
      "tests/bench/viewer/bare",
    ],
    { cwd: root, stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } },
  );
  return folder;
}
