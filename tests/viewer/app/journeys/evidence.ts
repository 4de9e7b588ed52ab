import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { litNodes } from "../open-explorer.ts";
import { details as panel, type Session } from "../session.ts";

/** What stands behind a line and a node, beside the graph. */
export function testEvidence(session: Session): void {
  const open = async (page: Page, name: string) => {
    await page.keyboard.press("/");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name }).first().waitFor();
  };

  test("evidence says who says so, which rule read it, how sure it is and how many sources", async () => {
    const page = await session.home();
    await open(page, "Harbour Treaty");
    await panel(page)
      .getByRole("button", { name: /^Fährverbindungen/ })
      .click();
    await panel(page)
      .getByText(/^\d of 2$/)
      .waitFor();
    const speaker = panel(page).getByText("According to");
    if (!(await speaker.isVisible())) await page.keyboard.press("]");
    await speaker.waitFor();
    const told = (await panel(page).textContent()) ?? "";
    expect(told).toContain("According to Ministry of Fisheries");
    expect(told).toMatch(/Read by \S+/);
    expect(told).toMatch(/Confidence \d+%/);
    expect(told).toContain("2 independent sources");
    await panel(page).getByRole("link", { name: "Original" }).waitFor();
  }, 20_000);

  test("a passage selected in the article lights what it tells of, until it is let go", async () => {
    const page = await session.home();
    await open(page, "Harbour Treaty");
    await panel(page)
      .getByRole("button", { name: /Norway and Estonia sign/ })
      .click();
    const paragraph = panel(page).getByText("Kaarel Tamm represents Estonia", { exact: false });
    await paragraph.first().waitFor();
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector(".article-text")!, 4);
      let text = "";
      const nodes: [Node, number][] = [];
      while (walker.nextNode()) {
        nodes.push([walker.currentNode, text.length]);
        text += walker.currentNode.textContent;
      }
      const sentence = "Kaarel Tamm represents Estonia.";
      const start = text.indexOf(sentence);
      const placeOf = (at: number): [Node, number] => {
        const [node, from] = nodes.findLast(([, begin]) => begin <= at)!;
        return [node, at - from];
      };
      getSelection()?.setBaseAndExtent(...placeOf(start), ...placeOf(start + sentence.length));
    });
    await page.waitForFunction(
      () =>
        (document.getElementById("canvas") as never as { litNodes(): string[] }).litNodes()
          .length === 2,
    );
    expect(await litNodes(page)).toEqual(["country:EE", "official:kaarel-tamm"]);
    await page.evaluate(() => getSelection()?.empty());
    await page.waitForFunction(
      () =>
        (document.getElementById("canvas") as never as { litNodes(): string[] }).litNodes()
          .length === 0,
    );
  }, 30_000);

  test("a profile has offices, what was said, facts over time, support and conflicts", async () => {
    const page = await session.home();
    await open(page, "Åse Lindqvist");
    const offices = panel(page).getByRole("region", { name: "Offices" });
    await offices.getByText("minister of fisheries").waitFor();
    await panel(page).getByText("The sea has two shores").waitFor();
    await panel(page).getByText("Over time").click();
    const days = await panel(page).locator(".timeline time").allTextContents();
    expect(days.length).toBeGreaterThan(1);
    expect(days[0]).toBe("Mar 2, 2026");
    await open(page, "Harbour Treaty");
    const norway = panel(page).getByRole("button", { name: /^Norway .*Reports conflict/ });
    expect(await norway.count()).toBe(2);
    await norway.first().getByRole("img", { name: "2 independent sources" }).waitFor();
    const estonia = panel(page)
      .getByRole("button", { name: /^Estonia/ })
      .first();
    await estonia.getByRole("img", { name: "Only one source" }).waitFor();
  }, 30_000);
}
