import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startExplorer, type TestExplorer } from "../open-explorer.ts";
import { details as panel, type Session } from "../session.ts";

const FERRY = `Oslo signs ferry pact with Riga

Norway and Latvia signed a ferry agreement in Oslo on Monday. <script>alert(1)</script> was not said.
`;

/** Articles into an empty store: pasted, then dropped. */
export function testIntake(session: Session): void {
  let explorer: TestExplorer;
  beforeAll(async () => {
    explorer = await startExplorer([], session.openStore);
  }, 60_000);
  afterAll(() => explorer?.close());

  test("a pasted article is read, looked at, and only then written", async () => {
    const page = await session.open("", { url: explorer.url, isDrawn: false });
    await page.getByRole("heading", { name: "Nothing has been read yet" }).waitFor();
    await page.getByRole("button", { name: "Read articles in" }).click();
    const dialog = page.getByRole("dialog", { name: "Read articles in" });
    await dialog.getByRole("textbox", { name: "Or paste an article" }).fill(FERRY);
    await dialog.getByRole("button", { name: "Read", exact: true }).click();
    await dialog
      .getByText("Norway and Latvia signed a ferry agreement", { exact: false })
      .first()
      .waitFor();
    await dialog.getByRole("button", { name: "Choose others" }).click();
    await dialog.getByRole("textbox", { name: "Or paste an article" }).waitFor();
    await page.keyboard.press("Escape");
    await page.reload();
    await page.getByRole("heading", { name: "Nothing has been read yet" }).waitFor();
    await page.getByRole("button", { name: "Read articles in" }).click();
    await dialog.getByRole("textbox", { name: "Or paste an article" }).fill(FERRY);
    await dialog.getByRole("button", { name: "Read", exact: true }).click();
    await dialog.getByRole("button", { name: "Write to the graph" }).click();
    await page.getByText("1 article is in the graph.").waitFor();
    await panel(page)
      .getByRole("heading", { name: /Oslo signs ferry pact/ })
      .waitFor();
    await page.getByText(/^[3-9] entities · [3-9] facts$/).waitFor();
  }, 60_000);

  test("dropped files are read one after the other; a broken one says why", async () => {
    const page = await session.open("", { url: explorer.url });
    const data = await page.evaluateHandle((text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], "ferry.txt"));
      files.items.add(
        new File(
          ["Peru and Chile signed a border treaty in Lima on Tuesday, the foreign ministry said."],
          "peru.txt",
        ),
      );
      files.items.add(new File(["\u0089PNG\r\n\u001a\n"], "photo.png"));
      files.items.add(new File([new Uint8Array(4_100_000)], "huge.txt"));
      return files;
    }, FERRY);
    await page.waitForFunction(() => document.querySelector(".top-actions"));
    await page.dispatchEvent("body", "dragover", { dataTransfer: data });
    await page.getByText("Let go to read these files").waitFor();
    await page.dispatchEvent("body", "drop", { dataTransfer: data });
    const dialog = page.getByRole("dialog", { name: "Read articles in" });
    await dialog.getByText("already in the graph").waitFor();
    await dialog.getByText(/huge\.txt is larger than 4 MB/).waitFor();
    await dialog.getByText(/photo\.png/).waitFor();
    await dialog.getByRole("button", { name: "Write to the graph" }).click();
    await page.getByText("2 articles are in the graph.").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("peru");
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name: "Peru" }).waitFor();
    expect(session.complaints.splice(0)).toEqual([]);
  }, 60_000);
}
