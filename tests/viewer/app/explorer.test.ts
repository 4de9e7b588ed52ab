import { statSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { startChromium } from "../../servers/chromium.ts";
import { describeInChromium } from "../../servers/describe-in-chromium.ts";
import {
  clickBetween,
  clickNode,
  openPage,
  startExplorer,
  type TestExplorer,
} from "./open-explorer.ts";
import { press } from "./press.ts";

describeInChromium("explorer", () => {
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
    for (const context of browser.contexts()) await context.close();
    expect(complaints).toEqual([]);
  });

  test("starts with an overview, counts by type and the best supported facts", async () => {
    const page = await open();
    expect(await page.getByRole("button", { name: "Countries 4" }).isVisible()).toBe(true);
    expect(await panel(page).textContent()).toContain("Norway signed Harbour Treaty");
    expect(await page.getByText("20 entities · 27 facts").isVisible()).toBe(true);
  }, 20_000);

  test("a click on a line opens the article at the very sentence", async () => {
    const page = await open();
    await clickBetween(page, "topic:customs-in-the-harbours", "agreement:harbour-treaty");
    const marked = panel(page).locator("mark.sentence");
    await marked.first().waitFor();
    const sentence = await marked.allTextContents();
    expect(sentence.join("")).toBe("Harbour Treaty covers customs in the harbours.");
    expect(await panel(page).locator(".trigger").textContent()).toBe("covers");
    expect(await marked.first().isVisible()).toBe(true);
    expect(page.url()).toMatch(/\?edge=[0-9a-f]{32}$/);
  }, 20_000);

  test("a click on a node opens its profile; a fact there opens every sentence for it", async () => {
    const page = await open();
    await clickNode(page, "agreement:harbour-treaty");
    await panel(page).getByRole("heading", { name: "Harbour Treaty" }).waitFor();
    const norway = panel(page).getByRole("button", { name: /^Norway .*2 articles$/ });
    await norway.click();
    await panel(page).getByText("1 of 3").waitFor();
    expect(
      await panel(page)
        .getByText(/Reports conflict/)
        .isVisible(),
    ).toBe(true);
    await panel(page).getByRole("button", { name: "Next sentence" }).click();
    await panel(page).getByText("Tide Times").waitFor();
    await page.keyboard.press("]");
    await panel(page).getByText("Lake Herald").waitFor();
    expect(await panel(page).getByText("Denied", { exact: true }).isVisible()).toBe(true);
    await page.goBack();
    await panel(page).getByRole("heading", { name: "Harbour Treaty" }).waitFor();
  }, 20_000);

  test("search forgives umlauts, flies to what is found and selects it", async () => {
    const page = await open();
    await page.keyboard.press("/");
    await page.getByPlaceholder("Search names and texts").fill("jorg hueber");
    await page.getByRole("option", { name: /Jörg Hüber/ }).waitFor();
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name: "Jörg Hüber" }).waitFor();
    expect(page.url()).toContain("node=official:joerg-hueber");
  }, 20_000);

  test("the legend filters by type and status, and the address keeps it", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Topics 5" }).click();
    await page.getByRole("button", { name: "Denied 2" }).click();
    await page.getByText("15 entities · 21 facts").waitFor();
    await page.waitForURL(/without=Topic&withoutStatus=denied/);
    await page.reload();
    await page.getByText("15 entities · 21 facts").waitFor();
    await page.getByRole("button", { name: "Show everything" }).click();
    await page.getByText("20 entities · 27 facts").waitFor();
  }, 20_000);

  test("hides, shows the surroundings only, undoes and redoes", async () => {
    const page = await open("?node=event:river-summit");
    await panel(page).getByRole("button", { name: "Only around this" }).click();
    await page.getByRole("menuitem", { name: "1 step" }).click();
    await page.getByText("6 entities", { exact: false }).first().waitFor();
    await page.getByRole("button", { name: "Hide", exact: true }).click();
    await page.getByText("5 entities ·", { exact: false }).waitFor();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await page.getByText("20 entities · 27 facts").waitFor();
    await page.keyboard.press("Control+y");
    await page.getByText("6 entities ·", { exact: false }).waitFor();
  }, 20_000);

  test("says how many neighbours there are before it adds them", async () => {
    const page = await open("?from=place:tallinn&node=country:NO");
    await page.getByText(/^3 entities · \d+ facts$/).waitFor();
    await panel(page).getByRole("button", { name: "Add neighbours" }).click();
    await page.getByRole("menuitem", { name: "signed 3" }).waitFor();
    await page.getByRole("menuitem", { name: /^Everything/ }).click();
    await page.getByText(/^Added \d+ entities and \d+ facts\./).waitFor();
  }, 20_000);

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

  test("a store too large for an overview is entered by search", async () => {
    const opened = await openPage(browser, "about:blank", { isDrawn: false });
    const { page } = opened;
    complaints = opened.complaints;
    await page.route("**/api/start", async (route) => {
      const { overview: _, ...start } = await (await route.fetch()).json();
      await route.fulfill({ json: start });
    });
    await page.goto(explorer.url);
    await page.getByText(/too large to be shown at once/).waitFor();
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await page.getByPlaceholder("Search names and texts").fill("graz");
    await page.getByRole("option", { name: "Graz Place" }).waitFor();
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name: "Graz" }).waitFor();
    await page.getByText(/^3 entities · \d facts$/).waitFor();
    await page.reload();
    await page.getByText(/^3 entities · \d facts$/).waitFor();
  }, 20_000);

  test("the canvas is worked by keyboard, and says where one is", async () => {
    const page = await open();
    await page.locator("#canvas").focus();
    await page.keyboard.press("ArrowRight");
    await page.getByText(/^Harbour Treaty, Agreement, \d+ facts$/).waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name: "Harbour Treaty" }).waitFor();
    await page.keyboard.press("Escape");
    await panel(page).getByRole("heading", { name: "Start here" }).waitFor();
  }, 20_000);

  test("an entity pointed at in an article is lit, and a click opens it", async () => {
    const page = await open("?node=official:kaarel-tamm");
    await panel(page)
      .getByRole("button", { name: /Norway and Estonia sign/ })
      .click();
    const mention = panel(page).locator('.mention[data-type="Place"]').first();
    await mention.hover();
    expect(await mention.getAttribute("data-lit")).toBe("true");
    await mention.click();
    await panel(page).getByRole("heading", { name: "Tallinn" }).waitFor();
  }, 20_000);

  test("speaks German, country names too, and keeps language and theme", async () => {
    const page = await open("", { locale: "de-DE" });
    await page.getByRole("button", { name: "Staaten 4" }).waitFor();
    await page.getByRole("button", { name: "Einstellungen" }).click();
    await page.getByRole("menuitemradio", { name: "Dunkel" }).click();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.getByRole("button", { name: "Tabelle" }).click();
    expect(await page.getByRole("cell", { name: "Norwegen" }).first().isVisible()).toBe(true);
    await page.reload();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(page.url()).not.toContain("dark");
  }, 20_000);

  test("on a phone, sheets cover the graph and nothing is wider than the screen", async () => {
    const page = await open("?node=agreement:harbour-treaty", {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    });
    await panel(page).getByRole("heading", { name: "Harbour Treaty" }).waitFor();
    await panel(page).getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Filters" }).click();
    await page.getByRole("button", { name: "People 3" }).waitFor();
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll("aside")].map((aside) => aside.scrollWidth),
    ]);
    expect(Math.max(...widths)).toBeLessThanOrEqual(360);
  }, 20_000);

  test.each(["light", "dark"] as const)(
    "axe finds nothing in %s: start and table, profile, evidence",
    async (colorScheme) => {
      const page = await open("", { colorScheme });
      const expectNoViolation = async () => {
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        expect(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual(
          [],
        );
      };
      await page.keyboard.press("t");
      await page.getByRole("table", { name: "Facts on screen" }).waitFor();
      await expectNoViolation();
      await page.keyboard.press("t");
      await clickNode(page, "agreement:harbour-treaty");
      await panel(page).getByRole("heading", { name: "Harbour Treaty" }).waitFor();
      await expectNoViolation();
      await panel(page)
        .getByRole("button", { name: /^Norway .*2 articles$/ })
        .click();
      await panel(page).locator("mark").first().waitFor();
      await expectNoViolation();
    },
    40_000,
  );
});
