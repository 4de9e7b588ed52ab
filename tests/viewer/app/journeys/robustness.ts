import { copyFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { startChromium } from "../../../servers/chromium.ts";
import { ATTACK, hostileNews, PAYLOADS } from "../hostile.ts";
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

  /** Nothing that a payload would make is in the page, and nothing was run or refused. */
  async function expectText(page: Page) {
    const made = "img:not([src^='blob:']), iframe, object, [onerror], [onload], [onfocus]";
    const links = "a:not([href^='http']):not([href^='#'])";
    expect(await page.locator(`${made}, [onmouseover], #root style, ${links}`).count()).toBe(0);
    expect(session.complaints).toEqual([]);
  }

  test("V1: forty hostile names, titles and texts are shown as text: canvas, panels, search, table", async () => {
    const { url } = hostile();
    const page = await session.open("?node=agreement:attack", { url });
    await panel(page).getByRole("heading").first().waitFor();
    await panel(page).locator(".fact-row").first().click();
    await panel(page).locator("mark.sentence").first().waitFor();
    const article = (await panel(page).locator(".article-text").textContent()) ?? "";
    for (const payload of PAYLOADS) expect(article).toContain(payload);
    await panel(page).locator(".mention").first().hover();
    await expectText(page);
    await page.goto(`${url}?node=official:attack`);
    await panel(page).locator(".quote-row").click();
    await panel(page).locator("mark.sentence").first().waitFor();
    await page.keyboard.press("t");
    await page.getByRole("table", { name: "Facts on screen" }).waitFor();
    await expectText(page);
    await page.keyboard.press("/");
    await page.getByPlaceholder("Search names and texts").fill("<img src=x");
    await page.getByRole("dialog").getByRole("option").first().waitFor();
    await expectText(page);
    expect(await page.title()).toBe("Pressgraph");
  }, 40_000);

  test("V1: … in the console's answers, kept views, the review, an error and a file", async () => {
    const { url } = hostile();
    const cypher = "MATCH (a)-[s:SIGNED]->(b) RETURN a, s, b, a.name, s.sentences";
    const page = await session.open(`?cypher=${encodeURIComponent(cypher)}`, { url });
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("table").waitFor();
    await dialog.getByRole("tab", { name: "JSON" }).click();
    await dialog.getByText("onerror=alert", { exact: false }).first().waitFor();
    await dialog.getByRole("tab", { name: "Graph" }).click();
    await dialog.getByRole("img").waitFor();
    await dialog.getByRole("textbox", { name: /^Keep this query/ }).fill(PAYLOADS[2]!);
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Save" }).waitFor();
    await page.keyboard.press("Escape");
    for (const name of ["Saved views", "Review what is the same"]) {
      await page.getByRole("button", { name: "Settings" }).click();
      await page.getByRole("menuitem", { name }).click();
      await dialog.locator("li, .palette-note, .lead").first().waitFor();
      await expectText(page);
      await page.keyboard.press("Escape");
    }
    await page.getByRole("button", { name: "Save what is on screen" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: /^Explorer in one file/ }).click();
    const saved = await (await download).path();
    copyFileSync(saved, `${saved}.html`);
    const file = await session.open("", {
      url: pathToFileURL(path.resolve(`${saved}.html`)).href,
      offline: true,
    });
    await panel(file).locator(".fact-row").first().click();
    await panel(file).locator("mark.sentence").first().waitFor();
    await expectText(file);
    await page.goto(`${url}?node=${encodeURIComponent(ATTACK)}&edge=${ATTACK}`);
    await panel(page).getByRole("alert").waitFor();
    const others = session.complaints.splice(0).filter((line) => !/40[04]/.test(line));
    expect(others).toEqual([]);
    await expectText(page);
  }, 60_000);
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

  test("V3: without WebGL a drawing and the table take the place of the canvas", async () => {
    const plain = await startChromium({ hasWebGl: false });
    try {
      const { page } = await openPage(plain, session.url, { isDrawn: false });
      await page.getByText(/WebGL is missing/).waitFor();
      await page.getByRole("img", { name: "20 entities · 27 facts" }).waitFor();
      await page.getByRole("button", { name: "Topics 5" }).click();
      await page.getByRole("img", { name: /^15 entities/ }).waitFor();
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
    // A page of its own: the shared one may still hold the answer that is asked for here.
    const page = await session.open();
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
