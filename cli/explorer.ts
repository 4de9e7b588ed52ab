import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Context } from "./context.ts";
import { withSharedGraph } from "./open-graph.ts";
import { packageRoot } from "./package-root.ts";

export const appFolder = (): string => path.join(packageRoot(), "viewer/app/dist");

export const isAppBuilt = (): boolean => existsSync(path.join(appFolder(), "index.html"));

/** Whether the built app is as new as its sources, where these are there at all. */
export function isAppCurrent(): boolean {
  if (!isAppBuilt()) return false;
  const builtAt = statSync(path.join(appFolder(), "index.html")).mtimeMs;
  const sources = path.dirname(appFolder());
  return readdirSync(sources, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(tsx?|css|html|svg)$/.test(file) && !file.startsWith("dist"))
    .every((file) => statSync(path.join(sources, file)).mtimeMs <= builtAt);
}

export type ExplorerOptions = {
  readonly port?: number;
  readonly host?: string;
  readonly open?: boolean;
};

/** Serves the explorer until the process is asked to stop. */
export async function serveExplorer(context: Context, options: ExplorerOptions): Promise<void> {
  const { output } = context;
  const { serve } = await import("../viewer/api/serve.ts");
  await withSharedGraph(context, async (store) => {
    const { port, host } = options;
    const served = await serve({
      store,
      appFolder: appFolder(),
      console: true,
      ...(port !== undefined && { port }),
      ...(host !== undefined && { host }),
    });
    if (served.busyPort !== undefined) {
      output.note(`Port ${served.busyPort} is taken: another one was chosen.`);
    }
    if (context.options.json) output.printJson({ url: served.url, store: store.address });
    else output.print(`The explorer is at ${output.colors.bold(served.url)}`);
    output.note("Stop it with Ctrl-C.");
    if (options.open) await openInBrowser(served.url);
    await stopSignal();
    await served.close();
  });
}

async function openInBrowser(url: string): Promise<void> {
  const { default: open } = await import("open");
  const browser = await open(url);
  browser.on("error", () => undefined);
  browser.unref();
}

const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
