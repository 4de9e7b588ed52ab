import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { startChromium } from "../../servers/chromium.ts";
import { describeInChromium } from "../../servers/describe-in-chromium.ts";
import { ATTACK, hostileNews } from "./hostile.ts";
import { openPage, startExplorer, type TestExplorer } from "./open-explorer.ts";
import { press } from "./press.ts";

const panel = (page: Page) => page.getByRole("complementary", { name: "Details" });

describeInChromium("explorer under attack", () => {
  let browser: Browser;
  let explorer: TestExplorer;
  beforeAll(async () => {
    [browser, explorer] = await Promise.all([startChromium(), startExplorer(hostileNews())]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await explorer?.close();
  });

  test("V1: hostile names, titles and texts are shown as text everywhere", async () => {
    const { page, complaints } = await openPage(browser, `${explorer.url}?node=agreement:attack`);
    await panel(page).getByRole("heading").first().waitFor();
    await panel(page).locator(".fact-row").first().click();
    await panel(page).locator("mark.sentence").first().waitFor();
    await panel(page).locator(".mention").first().hover();
    await page.goto(`${explorer.url}?node=official:attack`);
    await panel(page).locator(".quote-row").click();
    await panel(page).locator("mark.sentence").first().waitFor();
    await page.keyboard.press("t");
    await page.getByRole("table", { name: "Facts on screen" }).waitFor();
    await page.keyboard.press("/");
    await page.getByPlaceholder("Search names and texts").fill("<img src=x");
    await page.getByRole("option").first().waitFor();
    await page.goto(`${explorer.url}?node=${encodeURIComponent(ATTACK)}&edge=${ATTACK}`);
    await panel(page).getByRole("alert").waitFor();
    const made = await page.locator("img, iframe, [onerror], [onload], a[href^='java']").count();
    expect(made).toBe(0);
    const notFound = /404|400/;
    expect(complaints.filter((complaint) => !notFound.test(complaint))).toEqual([]);
  }, 40_000);
});

describeInChromium("explorer in trouble", () => {
  let browser: Browser;
  let explorer: TestExplorer;
  beforeAll(async () => {
    [browser, explorer] = await Promise.all([startChromium(), startExplorer(press())]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await explorer?.close();
  });

  const loseContext = (page: Page) =>
    page.evaluate(() => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>("#canvas canvas")) {
        canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
      }
    });
  const isDrawing = (page: Page) =>
    page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("#canvas canvas.sigma-nodes");
      return canvas?.getContext("webgl2")?.isContextLost() === false;
    });

  test("V2: a lost WebGL context is drawn again with selection and camera; then the table", async () => {
    const { page } = await openPage(browser, `${explorer.url}?node=agreement:harbour-treaty`);
    await page.getByRole("button", { name: "Zoom in" }).click();
    const place = () =>
      page
        .locator("#canvas")
        .evaluate((canvas) =>
          (canvas as HTMLElement & { pointOf(id: string): object }).pointOf("country:NO"),
        );
    await page.waitForTimeout(100);
    const before = await place();
    for (let loss = 1; loss <= 3; loss++) {
      await loseContext(page);
      await page.getByText(/being drawn again/).waitFor();
      await page.waitForTimeout(150);
      await isDrawing(page);
    }
    expect(await place()).toEqual(before);
    expect(await panel(page).getByRole("heading", { name: "Harbour Treaty" }).isVisible()).toBe(
      true,
    );
    await loseContext(page);
    await page.getByText(/several times/).waitFor();
    await page.getByRole("table", { name: "Entities on screen" }).waitFor();
  }, 30_000);

  test("V3: without WebGL the table takes the place of the canvas", async () => {
    const plain = await startChromium({ hasWebGl: false });
    try {
      const { page } = await openPage(plain, explorer.url, { isDrawn: false });
      await page.getByText(/WebGL is missing/).waitFor();
      await page
        .getByRole("button", { name: /^Open Norway signed Harbour Treaty/ })
        .first()
        .click();
      await panel(page).locator("mark.sentence").first().waitFor();
    } finally {
      await plain.close();
    }
  }, 30_000);

  test("V8: when the server is gone a banner says so, and goes when it is back", async () => {
    const { page } = await openPage(browser, explorer.url);
    await explorer.stop();
    await panel(page).locator(".fact-row").first().click();
    await page.getByText("The Pressgraph server doesn't answer. Trying again …").waitFor();
    const alert = panel(page).getByRole("alert");
    await alert.getByText(/still running/).waitFor();
    await explorer.start();
    await page.getByText("Trying again …").waitFor({ state: "detached" });
    await alert.getByRole("button", { name: "Try again" }).click();
    await panel(page).locator("mark.sentence").first().waitFor();
  }, 30_000);
});
