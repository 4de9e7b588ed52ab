import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { openGrafeoStore } from "../../../graph/embedded/grafeo-store.ts";
import type { GraphStore } from "../../../graph/store.ts";
import type { DocumentGraph } from "../../../schema/document-graph.ts";
import { serve } from "../../../viewer/api/serve.ts";
import { builtApp } from "./built-app.ts";

export type TestExplorer = {
  readonly url: string;
  /** Stops answering, as when the program ends; `start` brings it back at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
};

/** A new embedded store, which goes when it is closed. */
async function embeddedStore(): Promise<GraphStore> {
  const folder = await mkdtemp(path.join(tmpdir(), "pressgraph-explorer-"));
  const store = await openGrafeoStore(path.join(folder, "graph.db"));
  const close = async () => {
    await store.close();
    await rm(folder, { recursive: true });
  };
  return { ...store, close };
}

/** The real explorer: the built app over the HTTP API over a store with these articles. */
export async function startExplorer(
  documents: readonly DocumentGraph[],
  openStore: () => Promise<GraphStore> = embeddedStore,
): Promise<TestExplorer> {
  const store = await openStore();
  await store.migrate();
  await store.write(documents, { ingestedAt: "2026-04-02T00:00:00Z" });
  const options = { store, appFolder: builtApp(), console: true };
  let served = await serve({ ...options, port: 0 });
  const { url } = served;
  return {
    url,
    stop: () => served.close(),
    async start() {
      served = await serve({ ...options, port: Number(new URL(url).port) });
    },
    async close() {
      await served.close();
      await store.close();
    },
  };
}

export type OpenPage = { readonly page: Page; readonly complaints: string[] };

/** Opens the explorer without motion and waits until the picture rests. Gathers every complaint. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions & {
    readonly isDrawn?: boolean;
    readonly complaints?: string[];
  } = {},
): Promise<OpenPage> {
  const { isDrawn = true, complaints = [], ...rest } = options;
  const context = await contextOf(browser, rest);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(url);
  // A store that has just been started takes its time for its first answers.
  const waiting = { state: "attached", timeout: 20_000 } as const;
  if (isDrawn) await page.waitForSelector('#canvas[data-settled="true"]', waiting);
  return { page, complaints };
}

/** Contexts are kept, so that files once fetched come from the browser's cache. */
const contexts = new WeakMap<Browser, Map<string, BrowserContext>>();

async function contextOf(browser: Browser, options: BrowserContextOptions) {
  const kept = contexts.get(browser) ?? new Map<string, BrowserContext>();
  contexts.set(browser, kept);
  const key = JSON.stringify(options);
  const context =
    kept.get(key) ??
    (await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      locale: "en-GB",
      ...options,
    }));
  kept.set(key, context);
  return context;
}

/** Closes what a test has opened; one page may stay. */
export async function closePages(browser: Browser, kept?: Page): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  await Promise.all(pages.filter((page) => page !== kept).map((page) => page.close()));
}

type Canvas = HTMLElement & {
  pointOf(id: string): { x: number; y: number };
  litNodes(): readonly string[];
};

/** Where a node is on the page. */
export async function pointOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  return page.locator("#canvas").evaluate((canvas, node) => {
    const { left, top } = canvas.getBoundingClientRect();
    const { x, y } = (canvas as Canvas).pointOf(node);
    return { x: left + x, y: top + y };
  }, id);
}

/** The nodes that stand out from the rest. */
export const litNodes = (page: Page): Promise<readonly string[]> =>
  page.locator("#canvas").evaluate((canvas) => (canvas as Canvas).litNodes());

export async function clickNode(page: Page, id: string): Promise<void> {
  const { x, y } = await pointOf(page, id);
  await clickAt(page, x, y);
}

/** Clicks the middle of the straight line between two nodes. */
export async function clickBetween(page: Page, first: string, second: string): Promise<void> {
  const { x, y } = await hoverBetween(page, first, second);
  await page.mouse.click(x, y);
}

/** Points at the middle of the straight line between two nodes, and says where that is. */
export async function hoverBetween(page: Page, first: string, second: string) {
  const [a, b] = [await pointOf(page, first), await pointOf(page, second)];
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  await hoverAt(page, middle.x, middle.y);
  return middle;
}

async function clickAt(page: Page, x: number, y: number): Promise<void> {
  await hoverAt(page, x, y);
  await page.mouse.click(x, y);
}

async function hoverAt(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y);
  // The canvas learns what is under the pointer with its next frame.
  await page.waitForFunction(() => document.getElementById("canvas")?.style.cursor === "pointer");
  await nextFrame(page);
}

/** Waits until what was changed has been drawn. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
}
