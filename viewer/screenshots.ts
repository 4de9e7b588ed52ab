import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { openStore } from "../graph/open-store.ts";
import { startChromium } from "../tests/servers/chromium.ts";
import type { Start } from "./api/contract.ts";
import { serve } from "./api/serve.ts";

/** Takes the pictures in `docs/images` anew: the samples, read and shown as a newcomer sees them. */

type Shot = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: "light" | "dark";
  readonly locale?: string;
  readonly prepare?: (page: Page) => Promise<void>;
};

const root = path.resolve(import.meta.dirname, "..");
const images = path.join(root, "docs/images");

async function openBestFact(page: Page): Promise<void> {
  await page.locator(".details .fact-row", { hasText: " signed " }).first().click();
  await page.locator("mark.sentence").first().waitFor();
  // What lies under the pointer would be lit in the graph instead of the fact.
  await page.mouse.move(700, 20);
}

/** Opens the profile of the agreement with most facts. */
async function openAgreement(page: Page): Promise<void> {
  const origin = new URL(page.url()).origin;
  const { overview } = (await (await fetch(`${origin}/api/start`)).json()) as Start;
  if (!overview) return;
  const ends = [...overview.edges.from, ...overview.edges.to];
  const degree = (id: string) => {
    const index = overview.nodes.ids.indexOf(id);
    return ends.filter((end) => end === index).length;
  };
  const agreements = overview.nodes.ids.filter((id) => id.startsWith("agreement:"));
  const hub = agreements.sort((a, b) => degree(b) - degree(a))[0];
  await page.goto(`${origin}/?node=${encodeURIComponent(hub ?? "")}`);
  await settle(page);
  await page.locator(".profile-head").waitFor();
}

const SHOTS: readonly Shot[] = [
  { name: "overview", width: 1440, height: 900, scheme: "light" },
  { name: "evidence", width: 1440, height: 900, scheme: "light", prepare: openBestFact },
  {
    name: "profile-dark",
    width: 1440,
    height: 900,
    scheme: "dark",
    prepare: openAgreement,
  },
  { name: "overview-wide", width: 2560, height: 1440, scheme: "dark", locale: "de-DE" },
  { name: "console", width: 1440, height: 900, scheme: "light", prepare: askInCypher },
  { name: "intake", width: 1440, height: 900, scheme: "light", prepare: readAnArticle },
  { name: "map", width: 1440, height: 900, scheme: "light", prepare: showMap },
  { name: "phone", width: 360, height: 740, scheme: "light" },
  {
    name: "phone-profile",
    width: 360,
    height: 740,
    scheme: "dark",
    locale: "de-DE",
    prepare: openAgreement,
  },
];

/** A query, its answer, and a word that the database will not take. */
async function askInCypher(page: Page): Promise<void> {
  const cypher =
    "MATCH (party)-[s:SIGNED {status: 'happened'}]->(a:Agreement) RETURN party, s, a, s.sentences[0]";
  await page.goto(`${new URL(page.url()).origin}/?cypher=${encodeURIComponent(cypher)}`);
  await page.locator(".answer tbody tr").first().waitFor();
}

async function readAnArticle(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("menuitem", { name: "Read articles in" }).click();
  await page.getByRole("textbox", { name: "Or paste an article" }).fill(
    `Oslo signs ferry pact with Riga

Norway and Latvia signed a ferry agreement in Oslo on Monday. Prime Minister Kari Berg attended the
ceremony. Denmark denied that it will join the agreement.`,
  );
  await page.getByRole("button", { name: "Read", exact: true }).click();
  await page.getByRole("button", { name: "Write to the graph" }).waitFor();
}

async function showMap(page: Page): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/?layout=map`);
  await settle(page);
}

async function settle(page: Page): Promise<void> {
  await page.waitForSelector('#canvas[data-settled="true"]', { state: "attached" });
  await page.waitForTimeout(500);
}

const folder = mkdtempSync(path.join(tmpdir(), "pressgraph-screenshots-"));
const file = path.join(folder, "samples.db");
execFileSync(
  process.execPath,
  ["--import", "tsx", "cli/main.ts", "ingest", "samples", "--quiet", "--store", file],
  { cwd: root, stdio: "inherit" },
);
execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"], {
  cwd: root,
  stdio: "inherit",
});
const store = await openStore(file);
const server = await serve({
  store,
  port: 0,
  appFolder: path.join(root, "viewer/app/dist"),
  console: true,
});
const browser = await startChromium();
mkdirSync(images, { recursive: true });
try {
  for (const { name, width, height, scheme, locale = "en-GB", prepare } of SHOTS) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      locale,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(server.url);
    await settle(page);
    await prepare?.(page);
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.join(images, `${name}.png`) });
    await context.close();
    process.stdout.write(`docs/images/${name}.png\n`);
  }
} finally {
  await browser.close();
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true });
}
