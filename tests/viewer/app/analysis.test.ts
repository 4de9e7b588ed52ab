import { statSync } from "node:fs";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { startChromium } from "../../servers/chromium.ts";
import { describeInChromium } from "../../servers/describe-in-chromium.ts";
import { closePages, openPage, startExplorer, type TestExplorer } from "./open-explorer.ts";
import { press } from "./press.ts";

describeInChromium("analysis in the explorer", () => {
  let browser: Browser;
  let explorer: TestExplorer;
  let complaints: string[] = [];
  const open = async (path = "", options: BrowserContextOptions = {}): Promise<Page> => {
    const opened = await openPage(browser, explorer.url + path, options);
    complaints = opened.complaints;
    return opened.page;
  };
  const panel = (page: Page) => page.getByRole("complementary", { name: "Details" });

  beforeAll(async () => {
    [browser, explorer] = await Promise.all([startChromium(), startExplorer(press())]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await explorer?.close();
  });
  afterEach(async () => {
    await closePages(browser);
    expect(complaints).toEqual([]);
  });

  test("finds the connections of two nodes, with a sentence for every step", async () => {
    const page = await open("?node=topic:stromhandel");
    await panel(page).getByRole("button", { name: "Connect" }).click();
    await page.getByRole("menuitem", { name: /^Find connections/ }).click();
    await page.getByPlaceholder("Find connections to …").fill("norw");
    await page.getByRole("option", { name: /Norway/ }).waitFor();
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name: "2 connections of 4 steps" }).waitFor();
    expect(await panel(page).locator(".hop-sentence").count()).toBe(8);
    expect(page.url()).toContain("paths=topic:stromhandel,country:NO");
    await page.goto(`${explorer.url}?common=country:EE,country:NO`);
    await panel(page).getByRole("button", { name: "Harbour Treaty", exact: true }).waitFor();
  }, 20_000);

  test("a stretch of the timeline filters", async () => {
    const page = await open();
    await page.getByRole("slider", { name: "From" }).press("End");
    await page.getByText("2 entities · 1 fact").waitFor();
    await page.waitForURL(/since=2026-/);
    await page.getByRole("button", { name: "Show everything" }).click();
    await page.getByText("20 entities · 27 facts").waitFor();
  }, 20_000);

  test("size, colour and arrangement are chosen, explained and kept in the address", async () => {
    const page = await open();
    await page.getByRole("button", { name: "View" }).click();
    await page.getByRole("combobox", { name: "Size" }).selectOption("Go-between");
    await page.getByText(/shortest connections between others/).waitFor();
    await page.getByRole("combobox", { name: "Colour" }).selectOption("Country");
    await page.getByRole("region", { name: "Country" }).getByText("Estonia").waitFor();
    await page.getByRole("combobox", { name: "Arrangement" }).selectOption("On a circle");
    await page.waitForURL(/size=betweenness&colour=country&layout=circle/);
  }, 20_000);

  test("saves what is on screen", async () => {
    const page = await open();
    for (const [name, least] of [
      ["Picture .png", 20_000],
      ["Drawing for print .svg", 5000],
      ["For Gephi .gexf", 5000],
    ] as const) {
      await page.getByRole("button", { name: "Save what is on screen" }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("menuitem", { name }).click();
      const { size } = statSync(await (await download).path());
      expect(size).toBeGreaterThan(least);
    }
  }, 20_000);

  test("keeps a view under a name and brings it back", async () => {
    const page = await open("?node=event:river-summit&without=Topic");
    const openViews = async () => {
      await page.getByRole("button", { name: "Settings" }).click();
      await page.getByRole("menuitem", { name: "Saved views" }).click();
    };
    await openViews();
    await page.getByRole("textbox", { name: "Name of this view" }).fill("Rivers <b>");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Rivers <b>", exact: true }).waitFor();
    await page.goto(explorer.url);
    await page.getByText("20 entities · 27 facts").waitFor();
    await openViews();
    await page.getByRole("button", { name: "Rivers <b>", exact: true }).click();
    await page.getByText("15 entities · 23 facts").waitFor();
    await panel(page).getByRole("heading", { name: "River Summit" }).waitFor();
  }, 20_000);

  test("answers saved questions and Cypher, and shows what was found in the graph", async () => {
    const page = await open("?from=topic:seenotrettung");
    await page.getByText(/^1 entity/).waitFor();
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Ask the graph" });
    await dialog.getByRole("button", { name: "Ask", exact: true }).click();
    await dialog.getByRole("cell", { name: "Harbour Treaty" }).waitFor();
    await dialog.getByText("Cypher").click();
    const cypher = dialog.getByRole("textbox", { name: "Cypher" });
    await cypher.fill("MATCH (c:Country)-[s:SIGNED]->(a:Agreement) RETURN c, s, a");
    await cypher.press("Control+Enter");
    await dialog.getByRole("button", { name: "Show in the graph" }).click();
    await page.getByText("7 entities · 6 facts").waitFor();
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    await dialog.getByText("Cypher").click();
    await cypher.fill("CREATE (n) RETURN n");
    await cypher.press("Control+Enter");
    await dialog.getByRole("alert").waitFor();
    expect(complaints.splice(0).join()).toMatch(/status of 40[03]/);
  }, 25_000);
});
