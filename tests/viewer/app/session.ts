import { afterAll, afterEach, beforeAll, expect } from "@jest/globals";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { GraphStore } from "../../../graph/store.ts";
import type { DocumentGraph } from "../../../schema/document-graph.ts";
import { startChromium } from "../../servers/chromium.ts";
import { closePages, openPage, startExplorer, type TestExplorer } from "./open-explorer.ts";
import { press } from "./press.ts";

export type Session = ReturnType<typeof explorerSession>;

type Opening = BrowserContextOptions & {
  /** Of another server. */
  readonly url?: string;
  /** Opens no address yet. */
  readonly isBlank?: boolean;
  /** False where nothing will be drawn. */
  readonly isDrawn?: boolean;
};

/** One browser, one server and one page at the overview, for all tests of a file. */
export function explorerSession(openStore?: () => Promise<GraphStore>) {
  let browser: Browser;
  let explorer: TestExplorer;
  let shared: Page | undefined;
  const complaints: string[] = [];

  const openAt = async (
    address: string,
    options: BrowserContextOptions & { isDrawn?: boolean },
  ) => {
    const opened = await openPage(browser, address, { ...options, complaints });
    return opened.page;
  };

  beforeAll(async () => {
    [browser, explorer] = await Promise.all([startChromium(), startExplorer(press(), openStore)]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await explorer?.close();
  });
  afterEach(async () => {
    await closePages(browser, shared);
    expect(complaints.splice(0)).toEqual([]);
  });

  return {
    complaints,
    /** The store that is tried; an embedded one unless given. */
    openStore,
    get url() {
      return explorer.url;
    },
    get explorer() {
      return explorer;
    },
    /** Another explorer over an embedded store with these articles. */
    serve: (documents: readonly DocumentGraph[]) => startExplorer(documents),
    /** Opens what is found best for a text. */
    async search(page: Page, text: string): Promise<void> {
      await page.keyboard.press("/");
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    },
    /** A page of its own. */
    open: (path = "", { url = explorer.url, isBlank = false, ...options }: Opening = {}) =>
      isBlank ? openAt("about:blank", { ...options, isDrawn: false }) : openAt(url + path, options),
    /** The overview as it was at first, on the page that all tests share. */
    async home(): Promise<Page> {
      if (!shared || !(await goHome(shared))) {
        await shared?.close();
        shared = await openAt(explorer.url, {});
      }
      return shared;
    },
  };
}

/** Takes everything back as a reader would; false where that fails. */
async function goHome(page: Page): Promise<boolean> {
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  try {
    for (let open = 0; open < 3; open++) await page.keyboard.press("Escape");
    if (await page.locator(".details-bar").isVisible()) {
      await details(page).getByRole("button", { name: "Close" }).click();
    }
    if (await button("Graph").isVisible()) await button("Graph").click();
    while (await button("Undo").first().isEnabled()) await button("Undo").first().click();
    if (await button("Show everything").isVisible()) await button("Show everything").click();
    await details(page).getByRole("heading", { name: "Start here" }).waitFor({ timeout: 1000 });
    const counts = page.getByText("20 entities · 27 facts");
    await counts.waitFor({ timeout: 1000 });
    await page.mouse.move(0, 0);
    return true;
  } catch {
    return false;
  }
}

export const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
