import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@jest/globals";
import { details as panel, type Session } from "../session.ts";

/** What axe finds on a page that shows legend, table and each of the panels, in both themes. */
export function testAccessibility(session: Session): void {
  test.each(["light", "dark"] as const)(
    "axe finds nothing in %s: legend, table, evidence, profile",
    async (colorScheme) => {
      const page = await session.home();
      const expectNoViolation = async (part: string) => {
        const axe = new AxeBuilder({ page }).setLegacyMode(true).include(part);
        const { violations } = await axe.analyze();
        expect(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual(
          [],
        );
      };
      await page.emulateMedia({ colorScheme });
      try {
        await page.getByRole("button", { name: "Table" }).click();
        await page.getByRole("table", { name: "Facts on screen" }).waitFor();
        await panel(page)
          .getByRole("button", { name: /^Norway signed/ })
          .first()
          .click();
        await panel(page).locator("mark").first().waitFor();
        await expectNoViolation("html");
        await panel(page).locator(".node-link", { hasText: "Norway" }).first().click();
        await panel(page).getByRole("heading", { name: "Norway" }).waitFor();
        await expectNoViolation(".details");
      } finally {
        await page.emulateMedia({ colorScheme: "light" });
      }
    },
    40_000,
  );
}
