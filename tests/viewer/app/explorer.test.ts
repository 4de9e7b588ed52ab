import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { startChromium } from "../../servers/chromium.ts";
import { describeInChromium } from "../../servers/describe-in-chromium.ts";
import {
  clickBetween,
  clickNode,
  closePages,
  openPage,
  pointOf,
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
    await closePages(browser);
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

  test("a node that is dragged stays pinned where it was put until it is let go", async () => {
    const page = await open();
    const from = await pointOf(page, "country:FI");
    await page.mouse.move(from.x, from.y);
    await page.waitForTimeout(150);
    await page.mouse.down();
    await page.mouse.move(from.x - 60, from.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.waitForTimeout(200);
    const to = await pointOf(page, "country:FI");
    expect(Math.hypot(to.x - from.x + 60, to.y - from.y - 20)).toBeLessThan(8);
    await clickNode(page, "country:FI");
    await panel(page).getByRole("button", { name: "Unpin" }).click();
    await page.keyboard.press("Control+z");
    await panel(page).getByRole("button", { name: "Unpin" }).waitFor();
  }, 20_000);

  test("says how many neighbours there are before it adds them", async () => {
    const page = await open("?from=place:tallinn&node=country:NO");
    await page.getByText(/^3 entities · \d+ facts$/).waitFor();
    await panel(page).getByRole("button", { name: "Add neighbours" }).click();
    await page.getByRole("menuitem", { name: "signed 3" }).waitFor();
    await page.getByRole("menuitem", { name: /^Everything/ }).click();
    await page.getByText(/^Added \d+ entities and \d+ facts\./).waitFor();
  }, 20_000);

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
