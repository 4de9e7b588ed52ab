import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { documentGraph } from "../../../helpers/document-graph.ts";
import { clickNode, nextFrame, pointOf, type TestExplorer } from "../open-explorer.ts";
import { press } from "../press.ts";
import { details as panel, type Session } from "../session.ts";

const PACTS = 230;

/** One country with more agreements than come at once. */
const hub = () =>
  documentGraph(
    "Norway signs and signs",
    ({ country, entity, fact }) => {
      const norway = country("NO", "Norway");
      const minister = entity("Official", "Åse Lindqvist");
      fact(minister, "REPRESENTS", norway);
      for (let number = 0; number < PACTS; number++) {
        fact(norway, "SIGNED", entity("Agreement", `Pact ${number}`));
      }
    },
    { key: "hub" },
  );

const menu = async (page: Page, button: string, item: RegExp) => {
  await panel(page).getByRole("button", { name: button }).click();
  await page.getByRole("menuitem", { name: item }).click();
};
const counts = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** Growing and cutting the scene, several nodes at once, filters that are stacked, arrangements. */
export function testExploring(session: Session): void {
  let hubs: TestExplorer;
  beforeAll(async () => {
    hubs = await session.serve([hub()]);
  }, 60_000);
  afterAll(() => hubs?.close(), 30_000);

  test("of a hub only the first neighbours come, with the number left out and a way to get it", async () => {
    const page = await session.open("?from=official:ase-lindqvist&node=country:NO", {
      url: hubs.url,
      isDrawn: false,
    });
    await counts(page, /^2 entities · 1 fact/);
    await panel(page).getByRole("button", { name: "Add neighbours" }).click();
    await page.getByRole("menuitem", { name: /signed first 200 230/ }).click();
    await counts(page, /202 entities · 201 facts/);
    const more = page.getByRole("button", { name: "30 facts left out · Bring more" });
    await more.click();
    await counts(page, /232 entities · 231 facts/);
    expect(await more.isVisible()).toBe(false);
    await panel(page).getByRole("button", { name: "Add neighbours" }).click();
    await page.getByRole("menuitem", { name: "signed 230 of 230" }).waitFor();
    await page.keyboard.press("Escape");
    await menu(page, "More", /^Collapse/);
    await counts(page, /1 entity · 0 facts/);
    await page.keyboard.press("Control+z");
    await counts(page, /232 entities/);
  }, 40_000);

  test("nothing is searched through a node at which to stop, and the address keeps it", async () => {
    const page = await session.open("?node=official:kaarel-tamm");
    const around = async () => {
      await menu(page, "Only around this", /2 steps/);
      const notice = page.locator(".notice");
      const text = (await notice.textContent()) ?? "";
      await notice.getByRole("button", { name: "Close" }).click();
      await page.keyboard.press("Control+z");
      return Number(/Showing (\d+) entities/.exec(text)?.[1]);
    };
    const open = await around();
    await session.search(page, "harbour treaty");
    await panel(page).getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitemcheckbox", { name: /^Stop here/ }).click();
    await page.waitForURL(/stop=agreement:harbour-treaty/);
    await session.search(page, "kaarel");
    expect(await around()).toBeLessThan(open);
  }, 40_000);

  test("several are chosen by Shift or a frame, then kept, connected or hidden together", async () => {
    const page = await session.home();
    await page.getByRole("button", { name: "Fit to window" }).click();
    await nextFrame(page);
    await page.keyboard.down("Shift");
    await clickNode(page, "country:FI");
    await page.getByRole("region", { name: "1 entity chosen" }).waitFor();
    // Two clicks in a third of a second would be a double click.
    await page.waitForTimeout(400);
    await clickNode(page, "country:NO");
    await page.keyboard.up("Shift");
    const bar = page.getByRole("region", { name: "2 entities chosen" });
    await bar.getByRole("button", { name: "Connect" }).click();
    await panel(page)
      .getByRole("heading", { name: /connection/ })
      .waitFor();
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Fit to window" }).click();
    await page.getByRole("button", { name: "Choose several" }).click();
    await nextFrame(page);
    const [a, b] = [await pointOf(page, "event:river-summit"), await pointOf(page, "country:AT")];
    await page.mouse.move(Math.min(a.x, b.x) - 30, Math.min(a.y, b.y) - 30);
    await page.mouse.down();
    await page.mouse.move(Math.max(a.x, b.x) + 30, Math.max(a.y, b.y) + 30, { steps: 4 });
    await page.mouse.up();
    await page.getByRole("button", { name: "Choose several" }).click();
    const chosen = page.locator(".marked-bar");
    await chosen.waitFor();
    const many = Number(/\d+/.exec((await chosen.textContent()) ?? "")?.[0]);
    expect(many).toBeGreaterThanOrEqual(2);
    await chosen.getByRole("button", { name: "Keep only these" }).click();
    await counts(page, new RegExp(`^${many} entities ·`));
    await page.keyboard.press("Control+z");
    await counts(page, "20 entities · 27 facts");
  }, 40_000);

  test("several are pinned together, and the address keeps where", async () => {
    const page = await session.home();
    await page.getByRole("button", { name: "Fit to window" }).click();
    await nextFrame(page);
    await page.keyboard.down("Shift");
    await clickNode(page, "country:FI");
    await page.waitForTimeout(400);
    await clickNode(page, "country:NO");
    await page.keyboard.up("Shift");
    const bar = page.getByRole("region", { name: "2 entities chosen" });
    await bar.getByRole("button", { name: "Pin" }).click();
    await page.waitForURL(/pin=country:(FI%40.*country:NO|NO%40.*country:FI)%40/);
    await page.keyboard.press("Control+z");
    await page.waitForURL((url) => !url.search.includes("pin="));
  }, 30_000);

  test("a group that colours stand for is chosen from the legend", async () => {
    const page = await session.open("?colour=country");
    const groups = page.getByRole("region", { name: "Country" });
    const line = groups.getByRole("button", { name: /Norway/ });
    const count = Number(/\d+$/.exec((await line.textContent()) ?? "")?.[0]);
    expect(count).toBeGreaterThan(1);
    await line.click();
    await page.getByRole("region", { name: `${count} entities chosen` }).waitFor();
  }, 30_000);

  test("the map draws what has a place; the rest is counted and comes when asked for", async () => {
    const page = await session.open("?layout=map");
    await page.getByRole("button", { name: /^\d+ without a place of their own · Show$/ }).click();
    await page.waitForURL(/offMap=true/);
    await page.getByRole("button", { name: /without a place of their own · Leave out$/ }).click();
    await page.waitForURL((url) => !url.search.includes("offMap"));
  }, 30_000);

  test("where one left off is offered when one comes back", async () => {
    const context = { viewport: { width: 1300, height: 800 } };
    const page = await session.open("", context);
    await page.getByRole("button", { name: /^Topics/ }).click();
    await page.waitForURL(/without=Topic/);
    await page.goto(session.url);
    await counts(page, "20 entities · 27 facts");
    await panel(page).getByRole("button", { name: "Go on where you left off" }).click();
    await page.waitForURL(/without=Topic/);
  }, 30_000);

  test("old nodes stay where they were when articles are added", async () => {
    const grown = await session.serve(press());
    try {
      const page = await session.open("", { url: grown.url });
      const shape = async (seen: Page) => {
        const [a, b, c] = [
          await pointOf(seen, "country:NO"),
          await pointOf(seen, "event:river-summit"),
          await pointOf(seen, "country:AT"),
        ];
        // The frame may have grown; what lies where is told by the shape alone.
        const [ux, uy, vx, vy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y];
        const square = ux * ux + uy * uy;
        return [(ux * vx + uy * vy) / square, (ux * vy - uy * vx) / square];
      };
      const before = await shape(page);
      const text =
        "Oslo signs ferry pact with Riga\n\nNorway and Latvia signed a ferry agreement in Oslo on Monday.";
      const run = await page.request.get(`${grown.url}api/session`);
      const written = await page.request.post(`${grown.url}api/intake`, {
        data: { name: "pact.txt", content: Buffer.from(text).toString("base64") },
        headers: { "x-pressgraph-token": (await run.json()).token },
      });
      expect(written.status()).toBe(200);
      const next = await session.open("", { url: grown.url });
      await counts(next, /^2[1-9] entities/);
      const after = await shape(next);
      after.forEach((share, index) => {
        expect(share).toBeCloseTo(before[index]!, 1);
      });
    } finally {
      await grown.close();
    }
  }, 60_000);

  test("filters stack up, are paused and taken away one by one, and undone", async () => {
    const page = await session.home();
    await page.getByText("More filters").click();
    await page.getByRole("spinbutton", { name: "Independent sources of a fact" }).fill("2");
    await counts(page, /^3 entities · 2 facts/);
    await page.getByRole("searchbox", { name: "Name has" }).fill("fahr");
    await counts(page, /^2 entities · 1 fact/);
    await page.waitForURL(/leastSources=2&text=fahr/);
    const stack = page.getByRole("region", { name: "Filters in use" });
    await stack.getByRole("checkbox", { name: "Apply: Sources" }).uncheck();
    await page.waitForURL(/paused=sources/);
    await stack.getByRole("checkbox", { name: "Apply: Sources" }).check();
    await counts(page, /^2 entities · 1 fact/);
    await page.waitForURL(/text=fahr&?$/);
    await page.reload();
    await stack.getByRole("checkbox", { name: "Apply: Sources" }).uncheck();
    await stack.getByRole("button", { name: "Remove: Name" }).click();
    await counts(page, "20 entities · 27 facts");
    await stack.getByRole("checkbox", { name: "Apply: Sources" }).check();
    await counts(page, /^3 entities · 2 facts/);
    await stack.getByRole("button", { name: "Remove: Sources" }).click();
    await page.getByRole("combobox", { name: "Part of the graph" }).selectOption("Without loners");
    await counts(page, /^19 entities · 27 facts/);
    await page.getByRole("button", { name: "Donaublatt 7" }).click();
    await page.keyboard.press("Escape");
    await counts(page, /^1\d entities · 20 facts/);
    while (await page.getByRole("button", { name: "Undo" }).first().isEnabled()) {
      await page.getByRole("button", { name: "Undo" }).first().click();
    }
    await counts(page, /^2 entities · 1 fact/);
    await stack.getByRole("button", { name: "Remove: Name" }).waitFor();
    await page.getByRole("button", { name: "Show everything" }).click();
    await counts(page, "20 entities · 27 facts");
  }, 40_000);

  test("the timeline plays", async () => {
    const page = await session.home();
    await page.getByRole("button", { name: "Play through time" }).click();
    await page.getByRole("button", { name: "Stop playing" }).waitFor();
    await page.waitForURL(/until=2026/);
    await page.getByRole("button", { name: "Stop playing" }).click();
    await page.getByRole("button", { name: "Show everything" }).click();
    await counts(page, "20 entities · 27 facts");
  }, 20_000);

  test("countries and places lie where they are on the map, time runs from left to right", async () => {
    const page = await session.home();
    const arrange = async (name: string) => {
      await page.getByRole("button", { name: "View" }).click();
      await page.getByRole("combobox", { name: "Arrangement" }).selectOption(name);
      await page.waitForTimeout(300);
      await page.keyboard.press("Escape");
    };
    await arrange("On the map");
    const [norway, estonia, austria, graz, tallinn] = await Promise.all(
      ["country:NO", "country:EE", "country:AT", "place:graz", "place:tallinn"].map((id) =>
        pointOf(page, id),
      ),
    );
    expect(norway!.x).toBeLessThan(estonia!.x);
    expect(norway!.y).toBeLessThan(austria!.y);
    expect(Math.abs(graz!.y - austria!.y)).toBeLessThan(Math.abs(graz!.y - tallinn!.y));
    await arrange("Along time");
    const [treaty, summit] = [
      await pointOf(page, "agreement:harbour-treaty"),
      await pointOf(page, "event:river-summit"),
    ];
    expect(treaty.x).toBeLessThan(summit.x);
    await arrange("From parties to topics");
    const [party, act, topic] = [
      await pointOf(page, "country:NO"),
      await pointOf(page, "agreement:harbour-treaty"),
      await pointOf(page, "topic:faehrverbindungen"),
    ];
    expect(party.x).toBeLessThan(act.x);
    expect(act.x).toBeLessThan(topic.x);
  }, 40_000);

  test("the next reader sees the picture that was left, tidied up or not", async () => {
    const first = await session.open();
    const kept = first.waitForResponse((answer) => answer.url().endsWith("/api/places"));
    await first.getByRole("button", { name: "Tidy up" }).click();
    expect((await kept).status()).toBe(200);
    await first.waitForFunction(
      () => document.querySelector(".canvas-tools [aria-label='Tidy up']") !== null,
    );
    const ids = ["country:NO", "event:river-summit", "topic:stromhandel"];
    const places = async (page: Page) =>
      Promise.all(
        ids.map(async (id) => {
          const { x, y } = await pointOf(page, id);
          return [Math.round(x), Math.round(y)];
        }),
      );
    await first.waitForTimeout(300);
    const there = await places(first);
    const second = await session.open();
    expect(await places(second)).toEqual(there);
  }, 30_000);

  test("lines of several articles fan out when asked to", async () => {
    const page = await session.home();
    await page.getByRole("button", { name: "View" }).click();
    await page.getByRole("checkbox", { name: "One line for each article" }).check();
    await counts(page, "20 entities · 29 facts");
    await page.getByRole("checkbox", { name: "One line for each article" }).uncheck();
    await page.keyboard.press("Escape");
    await counts(page, "20 entities · 27 facts");
  }, 20_000);

  test("a typing error is forgiven and said", async () => {
    const page = await session.home();
    await page.keyboard.press("/");
    const field = page.getByPlaceholder("Search names and texts");
    const said = page.getByText(/Nothing is called that. Found for “lindqvist”/);
    // The index of names is made in the background when the page is first opened.
    for (let round = 0; round < 20 && !(await said.isVisible()); round++) {
      await field.fill("");
      await field.fill("lindqwist");
      await page.waitForTimeout(200);
    }
    await said.waitFor();
    await page.getByRole("option", { name: /Åse Lindqvist/ }).click();
    await panel(page).getByRole("heading", { name: "Åse Lindqvist" }).waitFor();
  }, 30_000);

  test("a graph too large to be drawn shows its kinds; a kind opens by its best connected", async () => {
    const page = await session.open("", { isBlank: true });
    await page.route("**/api/start", async (route) => {
      const { overview: _, ...start } = await (await route.fetch()).json();
      const links = [{ type: "SIGNED", from: "Country", to: "Agreement", count: 5 }];
      await route.fulfill({ json: { ...start, links } });
    });
    await page.goto(session.url);
    await page.getByRole("heading", { name: "What is in this graph" }).waitFor();
    await page.getByRole("button", { name: "Agreements: 2" }).click();
    await counts(page, /^\d+ entities · \d+ facts/);
    await page.waitForURL(/from=top%7CAgreement%7C60/);
    await page.reload();
    await counts(page, /^\d+ entities · \d+ facts/);
  }, 30_000);
}
