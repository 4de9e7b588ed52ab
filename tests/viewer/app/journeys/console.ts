import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { Session } from "../session.ts";

/** Questions and Cypher: completion, the database's own complaints, answers in three forms. */
export function testConsole(session: Session): void {
  const openConsole = async (page: Page) => {
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    return page.getByRole("dialog", { name: "Ask the graph" });
  };
  const openEditor = async (page: Page) => {
    const dialog = await openConsole(page);
    await dialog.getByText("Cypher", { exact: true }).click();
    const editor = dialog.getByRole("textbox", { name: "Cypher" });
    await editor.click();
    await page.keyboard.press("Control+a");
    return { dialog, editor };
  };

  test("a saved question is answered, sorted by a column and kept as a file", async () => {
    const page = await session.home();
    const dialog = await openConsole(page);
    await dialog.getByRole("button", { name: "Ask", exact: true }).click();
    await dialog.getByRole("cell", { name: "Harbour Treaty" }).first().waitFor();
    const head = dialog.getByRole("columnheader").first();
    await head.getByRole("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "CSV" }).click();
    const lines = readFileSync(await (await download).path(), "utf8")
      .trim()
      .split("\r\n");
    const rows = await dialog.getByRole("table").getAttribute("aria-rowcount");
    expect(String(lines.length)).toBe(rows);
    expect(lines.join()).toContain("Harbour Treaty");
  }, 20_000);

  test("completion knows labels, types and the properties that a label has", async () => {
    const page = await session.home();
    const { dialog } = await openEditor(page);
    await page.keyboard.type("MATCH (a:Agr");
    await dialog.getByRole("option", { name: /Agreement$/ }).click();
    await page.keyboard.type(")<-[:SIG");
    await dialog.getByRole("option", { name: /SIGNED$/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.type("NED]-(c) RETURN a.");
    await dialog.getByRole("option", { name: /status$/ }).waitFor();
    expect(await dialog.getByRole("option", { name: /iso3$/ }).count()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await dialog.isVisible()).toBe(true);
  }, 20_000);

  test("what the database would refuse is underlined before it is run, and refused", async () => {
    const page = await session.home();
    const { dialog } = await openEditor(page);
    await page.keyboard.type("MATCH (n) RETURN nothing");
    await page.keyboard.press("Escape");
    const wrong = dialog.locator(".cm-lintRange-error");
    await wrong.waitFor();
    expect(await wrong.textContent()).toBe("nothing");
    await wrong.hover();
    await dialog.getByText(/cannot be run: .*nothing/).waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("CREATE (n) RETURN n");
    await page.keyboard.press("Control+Enter");
    await dialog.getByRole("alert").waitFor();
    expect(session.complaints.splice(0).join()).toMatch(/status of 40[03]/);
  }, 20_000);

  test("a query with a parameter: table, picture, JSON, into the graph, in the address, kept", async () => {
    const page = await session.open("?from=topic:seenotrettung");
    await page.getByText(/^1 entity/).waitFor();
    const { dialog, editor } = await openEditor(page);
    await page.keyboard.type("MATCH (c:Country)-[s:SIGNED]->(a {name: $name}) RETURN c, s, a");
    await dialog.getByRole("textbox", { name: "name", exact: true }).fill("Harbour Treaty");
    await editor.press("Control+Enter");
    await dialog.getByRole("cell", { name: "Estonia" }).waitFor();
    await page.waitForURL(/cypher=MATCH.*parameters=/);
    await dialog.getByRole("textbox", { name: "Keep this query as …" }).fill("Harbour signers");
    await page.keyboard.press("Enter");
    await dialog.getByRole("tab", { name: "JSON" }).click();
    await dialog.getByText('"country:EE"').first().waitFor();
    await dialog.getByRole("tab", { name: "Graph" }).click();
    await dialog.getByRole("img", { name: "4 entities · 4 facts" }).waitFor();
    await page.reload();
    await dialog.getByRole("cell", { name: "Estonia" }).waitFor();
    await dialog.getByRole("tab", { name: "Graph" }).click();
    await dialog.getByRole("button", { name: "Show in the graph" }).click();
    await page.getByText("5 entities · 4 facts").waitFor();
    await openConsole(page);
    const source = dialog.getByRole("combobox", { name: "Question" });
    await source.selectOption("Harbour signers");
    await dialog.getByRole("textbox", { name: "Cypher" }).getByText("MATCH").waitFor();
    expect(await dialog.getByRole("textbox", { name: "name" }).first().inputValue()).toBe(
      "Harbour Treaty",
    );
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("menuitem", { name: "Saved views" }).click();
    await page.getByRole("button", { name: "Remove Harbour signers" }).click();
    await page.getByRole("button", { name: "Harbour signers", exact: true }).waitFor({
      state: "detached",
    });
  }, 30_000);

  test("a thousand rows are scrolled, with only those in sight in the page", async () => {
    const page = await session.home();
    const { dialog, editor } = await openEditor(page);
    await page.keyboard.type("UNWIND range(1, 1500) AS x RETURN x, 2 * x AS twice");
    await editor.press("Control+Enter");
    await dialog.getByText(/1,000 rows .* More rows were left out/).waitFor();
    expect(await dialog.getByRole("row").count()).toBeLessThan(80);
    await dialog.getByRole("region", { name: "Answer" }).evaluate((element) => {
      element.scrollTop = element.scrollHeight;
    });
    await dialog.getByRole("cell", { name: "1000", exact: true }).waitFor();
  }, 20_000);
}
