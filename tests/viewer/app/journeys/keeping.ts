import { copyFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { missingPdftotext, textOfPdf } from "../../../servers/pdf-text.ts";
import { runUnless } from "../../../servers/run-unless.ts";
import { details as panel, type Session } from "../session.ts";

/** Saved views, and what is on screen as files of every kind. */
export function testKeeping(session: Session): void {
  /** Saves what is on screen; gives the place of the file. */
  async function save(page: Page, name: RegExp): Promise<string> {
    await page.getByRole("button", { name: "Save what is on screen" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name }).click();
    return (await download).path();
  }

  test("keeps a view under a name and brings it back", async () => {
    const page = await session.open("?node=event:river-summit&without=Topic");
    const openViews = async () => {
      await page.getByRole("button", { name: "Settings" }).click();
      await page.getByRole("menuitem", { name: "Saved views" }).click();
    };
    await openViews();
    await page.getByRole("textbox", { name: "Name of this view" }).fill("Rivers <b>");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Rivers <b>", exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await panel(page).getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Show everything" }).click();
    await page.getByText("20 entities · 27 facts").waitFor();
    await openViews();
    await page.getByRole("button", { name: "Rivers <b>", exact: true }).click();
    await page.getByText("15 entities · 23 facts").waitFor();
    await panel(page).getByRole("heading", { name: "River Summit" }).waitFor();
  }, 20_000);

  test("saves what is on screen in the formats of other programs, with its sentences", async () => {
    const page = await session.home();
    const sentence = "Harbour Treaty covers customs in the harbours.";
    for (const [name, start] of [
      [/^Picture/, "\u0089PNG"],
      [/^Drawing for print/, "<svg"],
      [/^For Gephi/, "<?xml"],
      [/^For yEd/, "<?xml"],
      [/^Facts for a spreadsheet/, "from,type,to"],
      [/^Entities for a spreadsheet/, "id,type,name"],
      [/^Nodes, edges and evidence/, "{"],
    ] as const) {
      const text = readFileSync(await save(page, name), "latin1");
      expect(text.slice(0, start.length)).toBe(start);
      const isTold = /Gephi|yEd|Facts|evidence/.test(name.source);
      expect(text.includes(sentence)).toBe(isTold);
    }
  }, 30_000);

  runUnless(missingPdftotext(), "report in PDF").test(
    "a report in PDF has every fact, its sentences, and the sources they cite",
    async () => {
      const page = await session.open("?node=agreement:harbour-treaty&without=Topic");
      const text = textOfPdf(await save(page, /^Report/));
      expect(text).toContain("What the news says");
      expect(text).toMatch(/Norway signed Harbour Treaty +2 independent sources/);
      expect(text).toMatch(/Finland signed Harbour Treaty +Denied/);
      expect(text).toMatch(/Norway signed Harbour Treaty\. +\[1\]/);
      expect(text).toMatch(/\[1\] Norway and Estonia sign harbour treaty, Coast Post/);
      expect(text).toContain("https://example.org/harbour");
      expect(text).toContain("Absichtserklärung über Stromkabel");
      expect(text).not.toContain("customs in the harbours");
      expect(text).toContain("node=agreement:harbour-treaty");
    },
    30_000,
  );

  test("the explorer in one file opens without a network, is searched and shows its sentences", async () => {
    const page = await session.open("?without=Topic&withoutStatus=planned");
    const saved = await save(page, /^Explorer in one file/);
    const file = `${saved}.html`;
    copyFileSync(saved, file);
    const offline = await session.open("", {
      url: pathToFileURL(path.resolve(file)).href,
      offline: true,
    });
    const shown = /^\d+ entities · \d+ facts$/;
    const counts = await page.getByText(shown).textContent();
    expect(await offline.getByText(shown).textContent()).toBe(counts);
    expect(await offline.getByRole("button", { name: "Ask", exact: true }).count()).toBe(0);
    await offline.keyboard.press("/");
    await offline.keyboard.type("oesterreich");
    await offline.keyboard.press("Enter");
    await panel(offline).getByRole("heading", { name: "Austria" }).waitFor();
    await panel(offline)
      .getByRole("button", { name: /^Absichtserklärung/ })
      .click();
    await panel(offline).locator("mark.sentence").first().waitFor();
    expect(await panel(offline).textContent()).toContain("Donaublatt");
    await offline.keyboard.press("/");
    await offline.keyboard.type("two shores");
    await offline.getByRole("option", { name: /Harbour treaty binds/ }).click();
    await panel(offline)
      .getByRole("heading", { name: /binds two shores/ })
      .waitFor();
  }, 40_000);
}
