import { expect, test } from "@jest/globals";
import { clickBetween, clickNode, hoverBetween, nextFrame, pointOf } from "../open-explorer.ts";
import { details as panel, type Session } from "../session.ts";

/** From the overview to the sentence: search, profile, evidence, filters, languages, phone. */
export function testReading(session: Session): void {
  test("starts with an overview, counts by type and the best supported facts", async () => {
    const page = await session.home();
    expect(await page.getByRole("button", { name: "Countries 4" }).isVisible()).toBe(true);
    expect(await panel(page).textContent()).toContain("Norway signed Harbour Treaty");
    expect(await page.getByText("20 entities · 27 facts").isVisible()).toBe(true);
  }, 20_000);

  test("a click on a line opens the article at the very sentence", async () => {
    const page = await session.home();
    await clickBetween(page, "topic:customs-in-the-harbours", "agreement:harbour-treaty");
    const marked = panel(page).locator("mark.sentence");
    await marked.first().waitFor();
    const sentence = await marked.allTextContents();
    expect(sentence.join("")).toBe("Harbour Treaty covers customs in the harbours.");
    expect(await panel(page).locator(".trigger").textContent()).toBe("covers");
    expect(await marked.first().isVisible()).toBe(true);
    expect(page.url()).toMatch(/\?edge=[0-9a-f]{32}$/);
  }, 20_000);

  test("what a line tells and its article are there before it is clicked, and not asked for again", async () => {
    const page = await session.open("");
    const asked: string[] = [];
    page.on("request", (request) => {
      const path = new URL(request.url()).pathname;
      if (/^\/api\/(?:edge|article)\//.test(path)) asked.push(path);
    });
    const answered = [/\/parallel\?/, /\/api\/article\//].map((path) =>
      page.waitForResponse((response) => path.test(response.url())),
    );
    const line = await hoverBetween(
      page,
      "topic:customs-in-the-harbours",
      "agreement:harbour-treaty",
    );
    await Promise.all(answered);
    expect(await panel(page).locator("mark.sentence").count()).toBe(0);
    expect(asked).toHaveLength(2);
    await page.mouse.click(line.x, line.y);
    await panel(page).locator("mark.sentence").first().waitFor();
    expect(asked).toHaveLength(2);
  }, 20_000);

  test("a click on a node opens its profile; a fact there opens every sentence for it", async () => {
    const page = await session.home();
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

  test("the legend filters by type and status, and the address keeps it", async () => {
    const page = await session.home();
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
    const page = await session.open("?node=event:river-summit");
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
    const page = await session.home();
    const from = await pointOf(page, "country:FI");
    await page.mouse.move(from.x, from.y);
    await nextFrame(page);
    await page.mouse.down();
    await page.mouse.move(from.x - 60, from.y + 20, { steps: 4 });
    await page.mouse.up();
    await nextFrame(page);
    const to = await pointOf(page, "country:FI");
    expect(Math.hypot(to.x - from.x + 60, to.y - from.y - 20)).toBeLessThan(8);
    await page.keyboard.press("/");
    await page.keyboard.type("Finland");
    await page.keyboard.press("Enter");
    await panel(page).getByRole("button", { name: "Unpin" }).click();
    await page.keyboard.press("Control+z");
    await panel(page).getByRole("button", { name: "Unpin" }).waitFor();
  }, 20_000);

  test("says how many neighbours there are before it adds them", async () => {
    const page = await session.open("?from=place:tallinn&node=country:NO");
    await page.getByText(/^3 entities · \d+ facts$/).waitFor();
    await panel(page).getByRole("button", { name: "Add neighbours" }).click();
    await page.getByRole("menuitem", { name: "signed 3" }).waitFor();
    await page.getByRole("menuitem", { name: /^Everything/ }).click();
    await page.getByText(/^Added \d+ entities and \d+ facts\./).waitFor();
  }, 20_000);

  test("the canvas is worked by keyboard, and says where one is", async () => {
    const page = await session.home();
    await page.locator("#canvas").focus();
    await page.keyboard.press("ArrowRight");
    await page.getByText(/^Harbour Treaty, Agreement, \d+ facts$/).waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name: "Harbour Treaty" }).waitFor();
    await page.keyboard.press("Escape");
    await panel(page).getByRole("heading", { name: "Start here" }).waitFor();
  }, 20_000);

  test("an entity pointed at in an article is lit, and a click opens it", async () => {
    const page = await session.open("?node=official:kaarel-tamm");
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
    const page = await session.open("", { locale: "de-DE" });
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
    const page = await session.open("?node=agreement:harbour-treaty", {
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
}
