import { expect, test } from "@jest/globals";
import { details as panel, type Session } from "../session.ts";

/** One field for names, texts and commands. */
export function testSearch(session: Session): void {
  test("search forgives umlauts, flies to what is found and selects it", async () => {
    const page = await session.home();
    await page.keyboard.press("/");
    await page.getByPlaceholder("Search names and texts").fill("jorg hueber");
    await page.getByRole("option", { name: /Jörg Hüber/ }).waitFor();
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name: "Jörg Hüber" }).waitFor();
    expect(page.url()).toContain("node=official:joerg-hueber");
  }, 20_000);

  test.each(["/", "Control+k"])(
    "what is typed right after %s is not lost",
    async (shortcut) => {
      const page = await session.home();
      await page.keyboard.press(shortcut);
      await page.keyboard.type("nordkabel");
      await page.keyboard.press("Enter");
      await panel(page).getByRole("heading", { name: "Nordkabel" }).waitFor();
      expect(page.url()).toContain("node=institution:nordkabel");
    },
    20_000,
  );

  test("Enter waits for what the store finds, and runs no command in its place", async () => {
    const page = await session.open("?from=topic:seenotrettung");
    await page.getByText(/^1 entity/).waitFor();
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/api/search**", async (route) => {
      await asked;
      await route.continue();
    });
    // Also in the name of a command: "Table".
    await page.keyboard.press("/");
    await page.keyboard.type("ta");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    const palette = page.getByRole("dialog", { name: "Search" });
    expect(await palette.isVisible()).toBe(true);
    answer();
    await panel(page).getByRole("heading", { name: /Ta/ }).waitFor();
    expect(await palette.isVisible()).toBe(false);
    await page.keyboard.press("/");
    await page.keyboard.press("Enter");
    expect(await palette.isVisible()).toBe(true);
    await page.keyboard.type("xqzv");
    await page.keyboard.press("Enter");
    await palette.getByText(/Nothing found for/).waitFor();
  }, 20_000);

  test("a store too large for an overview is entered by search", async () => {
    const page = await session.open("", { isBlank: true });
    await page.route("**/api/start", async (route) => {
      const { overview: _, ...start } = await (await route.fetch()).json();
      await route.fulfill({ json: start });
    });
    await page.goto(session.url);
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
}
