import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { startChromium } from "../../../servers/chromium.ts";
import { ATTACK, hostileNews } from "../hostile.ts";
import { nextFrame, openPage, startExplorer, type TestExplorer } from "../open-explorer.ts";
import { details as panel, type Session } from "../session.ts";

/** Names and texts that attack the page that shows them. */
export function testHostileNews(session: Session): void {
  let explorer: TestExplorer;
  const hostile = () => explorer;
  beforeAll(async () => {
    explorer = await startExplorer(hostileNews());
  }, 60_000);
  afterAll(() => explorer?.close());

  test("V1: hostile names, titles and texts are shown as text everywhere", async () => {
    const { url } = hostile();
    const page = await session.open("?node=agreement:attack", { url });
    await panel(page).getByRole("heading").first().waitFor();
    await panel(page).locator(".fact-row").first().click();
    await panel(page).locator("mark.sentence").first().waitFor();
    await panel(page).locator(".mention").first().hover();
    await page.goto(`${url}?node=official:attack`);
    await panel(page).locator(".quote-row").click();
    await panel(page).locator("mark.sentence").first().waitFor();
    await page.keyboard.press("t");
    await page.getByRole("table", { name: "Facts on screen" }).waitFor();
    await page.keyboard.press("/");
    await page.getByPlaceholder("Search names and texts").fill("<img src=x");
    await page.getByRole("dialog").getByRole("option").first().waitFor();
    await page.goto(`${url}?node=${encodeURIComponent(ATTACK)}&edge=${ATTACK}`);
    await panel(page).getByRole("alert").waitFor();
    const made = await page.locator("img, iframe, [onerror], [onload], a[href^='java']").count();
    expect(made).toBe(0);
    const notFound = /404|400/;
    expect(session.complaints.splice(0).filter((complaint) => !notFound.test(complaint))).toEqual(
      [],
    );
  }, 40_000);
}

/** Lost graphics, no graphics, no server. */
export function testTrouble(session: Session): void {
  const loseContext = (page: Page) =>
    page.evaluate(() => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>("#canvas canvas")) {
        canvas.dataset.lost = "";
        canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
      }
    });
  const isDrawing = (page: Page) =>
    page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(
        "#canvas canvas.sigma-nodes:not([data-lost])",
      );
      return canvas?.getContext("webgl2")?.isContextLost() === false;
    });

  test("V2: a lost WebGL context is drawn again with selection and camera; then the table", async () => {
    const page = await session.open("?node=agreement:harbour-treaty");
    await page.getByRole("button", { name: "Zoom in" }).click();
    const place = () =>
      page
        .locator("#canvas")
        .evaluate((canvas) =>
          (canvas as HTMLElement & { pointOf(id: string): object }).pointOf("country:NO"),
        );
    await nextFrame(page);
    const before = await place();
    for (let loss = 1; loss <= 3; loss++) {
      await loseContext(page);
      await page.getByText(/being drawn again/).waitFor();
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
      const { page } = await openPage(plain, session.url, { isDrawn: false });
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
    const page = await session.home();
    await session.explorer.stop();
    await panel(page).locator(".fact-row").first().click();
    await page.getByText("The Pressgraph server doesn't answer. Trying again …").waitFor();
    const alert = panel(page).getByRole("alert");
    await alert.getByText(/still running/).waitFor();
    await session.explorer.start();
    await page.getByText("Trying again …").waitFor({ state: "detached" });
    await alert.getByRole("button", { name: "Try again" }).click();
    await panel(page).locator("mark.sentence").first().waitFor();
    expect(session.complaints.splice(0).join()).toMatch(/ERR_CONNECTION_REFUSED/);
  }, 30_000);
}
