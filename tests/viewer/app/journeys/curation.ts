import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { namesakes } from "../../../helpers/namesakes.ts";
import { startExplorer, type TestExplorer } from "../open-explorer.ts";
import { details as panel, type Session } from "../session.ts";

/** Joining, keeping apart and rejecting, each of which can be taken back. */
export function testCuration(session: Session): void {
  let explorer: TestExplorer;
  beforeAll(async () => {
    explorer = await startExplorer(namesakes(), session.openStore);
  }, 60_000);
  afterAll(() => explorer?.close());

  test("joins two nodes, rejects a fact, settles an uncertain pair, and undoes", async () => {
    const page = await session.open("?node=official:birgit-sand", { url: explorer.url });
    const counts = (text: string) => page.getByText(text, { exact: true }).waitFor();
    await counts("6 entities · 5 facts");
    await panel(page).getByRole("button", { name: "Correct" }).click();
    await page.getByRole("menuitem", { name: "Same as …", exact: true }).click();
    await page.getByPlaceholder("Same as …").waitFor();
    await page.keyboard.type("birgit holm");
    await page.keyboard.press("Enter");
    await page.getByText("They are one now.").waitFor();
    await counts("5 entities · 3 facts");
    await panel(page).getByRole("heading", { name: "Birgit" }).waitFor();
    await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
    await counts("6 entities · 5 facts");

    await panel(page)
      .getByRole("button", { name: /^Water Treaty/ })
      .click();
    await panel(page).getByRole("button", { name: "This is wrong" }).click();
    await page.getByText("The fact is taken out.").waitFor();
    await page.getByText(/· 4 facts$/).waitFor();

    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("menuitem", { name: "Review what is the same" }).click();
    const review = page.getByRole("dialog", { name: "Review what is the same" });
    const pair = review.locator(".review-pair").filter({ hasText: "Birgit Holm" });
    await pair.waitFor();
    expect(await pair.locator(".review-reasons li").count()).toBeGreaterThan(0);
    await pair.getByRole("button", { name: "Not the same" }).click();
    await pair.waitFor({ state: "detached" });
    await review.getByText("Not the same: official:birgit-holm", { exact: false }).waitFor();
    const wrong = review.getByRole("listitem").filter({ hasText: "Wrong:" });
    await wrong.getByRole("button", { name: "Undo" }).click();
    await wrong.waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await counts("6 entities · 5 facts");
  }, 30_000);

  test("a name is corrected, and an article's person told apart from the others", async () => {
    const page = await session.open("?node=official:birgit-sand", { url: explorer.url });
    await panel(page).getByRole("button", { name: "Correct" }).click();
    await page.getByRole("menuitem", { name: "Correct the name …" }).click();
    const name = page.getByRole("textbox", { name: "Name" });
    expect(await name.inputValue()).toBe("Birgit Sand");
    await name.fill("Birgit Sand <i>");
    await page.keyboard.press("Enter");
    await page.getByText("Renamed.").waitFor();
    await panel(page).getByRole("heading", { name: "Birgit Sand <i>" }).waitFor();
    await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
    await panel(page).getByRole("heading", { name: "Birgit Sand", exact: true }).waitFor();

    await page.keyboard.press("/");
    await page.keyboard.type("norway");
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name: "Norway" }).waitFor();
    expect(
      await panel(page).getByRole("button", { name: "Someone else in this article" }).count(),
    ).toBeGreaterThan(1);
  }, 30_000);
}
