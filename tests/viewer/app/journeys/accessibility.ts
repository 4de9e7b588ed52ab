import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { details as panel, type Session } from "../session.ts";

async function expectNoViolation(page: Page, part: string) {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).include(part);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([]);
}

/** What axe finds in every view, in both themes. */
export function testAccessibility(session: Session): void {
  const inTheme = async (
    colorScheme: "light" | "dark",
    work: (page: Page) => Promise<void>,
  ): Promise<void> => {
    const page = await session.home();
    await page.emulateMedia({ colorScheme });
    try {
      await work(page);
    } finally {
      await page.emulateMedia({ colorScheme: "light" });
    }
  };

  test.each(["light", "dark"] as const)(
    "axe finds nothing in %s: legend, table, evidence, profile",
    (colorScheme) =>
      inTheme(colorScheme, async (page) => {
        await page.getByRole("button", { name: "Table" }).click();
        await page.getByRole("table", { name: "Facts on screen" }).waitFor();
        await panel(page)
          .getByRole("button", { name: /^Norway signed/ })
          .first()
          .click();
        await panel(page).locator("mark").first().waitFor();
        await expectNoViolation(page, "html");
        await panel(page).locator(".node-link", { hasText: "Norway" }).first().click();
        await panel(page).getByRole("heading", { name: "Norway" }).waitFor();
        await panel(page).getByText("Over time").click();
        await expectNoViolation(page, ".details");
      }),
    60_000,
  );

  test.each(["light", "dark"] as const)(
    "axe finds nothing in %s: search, console and its answers, saved views, review, intake, help",
    (colorScheme) =>
      inTheme(colorScheme, async (page) => {
        const close = async () => {
          await page.keyboard.press("Escape");
          await page.locator("dialog").waitFor({ state: "detached" });
        };
        const open = async (command: string, dialog: string) => {
          await page.keyboard.press("/");
          await page.keyboard.type(command);
          await page.getByRole("option", { name: command, exact: true }).click();
          return page.getByRole("dialog", { name: dialog });
        };
        await page.keyboard.press("/");
        await page.keyboard.type("nor");
        await page
          .getByRole("option", { name: /Norway/ })
          .first()
          .waitFor();
        await expectNoViolation(page, "dialog");
        await close();

        const console = await open("Ask the graph", "Ask the graph");
        await console.getByText("Cypher", { exact: true }).click();
        await console.getByRole("textbox", { name: "Cypher" }).waitFor();
        await console.getByRole("button", { name: "Ask", exact: true }).click();
        await console.getByRole("table").waitFor();
        await expectNoViolation(page, "dialog");
        await console.getByRole("tab", { name: "JSON" }).click();
        await expectNoViolation(page, "dialog");
        await close();

        for (const name of ["Saved views", "Review what is the same", "Read articles in"]) {
          const dialog = await open(name, name);
          await dialog.waitFor();
          await dialog.locator(".skeleton").first().waitFor({ state: "detached" });
          await expectNoViolation(page, "dialog");
          await close();
        }
        await page.keyboard.press("?");
        await page.getByRole("dialog").waitFor();
        await expectNoViolation(page, "dialog");
        await close();
      }),
    90_000,
  );

  test.each(["light", "dark"] as const)(
    "axe finds nothing in %s: menus, an error, and a phone with its sheets",
    async (colorScheme) => {
      const page = await session.open("?node=topic:nothing-of-that-name", {
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        colorScheme,
      });
      await panel(page).getByRole("alert").waitFor();
      await expectNoViolation(page, "html");
      await panel(page).getByRole("button", { name: "Close" }).click();
      await page.getByRole("button", { name: "Filters" }).click();
      await page.getByRole("button", { name: /^People/ }).waitFor();
      await expectNoViolation(page, "html");
      await page.getByRole("button", { name: "Close" }).first().click();
      for (const name of ["View", "Settings", "Save what is on screen"]) {
        await page.getByRole("button", { name }).click();
        const menu = page.locator(".menu");
        await menu.waitFor();
        await expectNoViolation(page, ".menu");
        await page.keyboard.press("Escape");
        await menu.waitFor({ state: "detached" });
      }
      expect(session.complaints.splice(0).join()).toMatch(/404/);
    },
    60_000,
  );
}
