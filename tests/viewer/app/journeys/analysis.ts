import { expect, test } from "@jest/globals";
import { details as panel, type Session } from "../session.ts";

/** Connections, timeline and measures. */
export function testAnalysis(session: Session): void {
  test("finds the connections of two nodes, with a sentence for every step", async () => {
    const page = await session.home();
    const pick = async (name: string) => {
      await page.keyboard.type(name);
      await page.keyboard.press("Enter");
    };
    await page.keyboard.press("/");
    await pick("stromhandel");
    await panel(page).getByRole("button", { name: "Connect" }).click();
    await page.getByRole("menuitem", { name: /^Find connections/ }).click();
    await page.getByPlaceholder("Find connections to …").waitFor();
    await pick("norw");
    await panel(page).getByRole("heading", { name: "2 connections of 4 steps" }).waitFor();
    expect(await panel(page).locator(".hop-sentence").count()).toBe(8);
    expect(page.url()).toContain("paths=topic:stromhandel,country:NO");
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await pick("estonia");
    await panel(page).getByRole("button", { name: "Connect" }).click();
    await page.getByRole("menuitem", { name: /^Find what it shares/ }).click();
    await pick("norw");
    await panel(page).getByRole("button", { name: "Harbour Treaty", exact: true }).waitFor();
  }, 20_000);

  test("a stretch of the timeline filters", async () => {
    const page = await session.home();
    await page.getByRole("slider", { name: "From" }).press("End");
    await page.getByText("2 entities · 1 fact").waitFor();
    await page.waitForURL(/since=2026-/);
    await page.getByRole("button", { name: "Show everything" }).click();
    await page.getByText("20 entities · 27 facts").waitFor();
  }, 20_000);

  test("size, colour and arrangement are chosen, explained and kept in the address", async () => {
    const page = await session.home();
    await page.getByRole("button", { name: "View" }).click();
    await page.getByRole("combobox", { name: "Size" }).selectOption("Go-between");
    await page.getByText(/shortest connections between others/).waitFor();
    await page.getByRole("combobox", { name: "Colour" }).selectOption("Country");
    await page.getByRole("region", { name: "Country" }).getByText("Estonia").waitFor();
    await page.getByRole("combobox", { name: "Arrangement" }).selectOption("On a circle");
    await page.waitForURL(/size=betweenness&colour=country&layout=circle/);
  }, 20_000);
}
