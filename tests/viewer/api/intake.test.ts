import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Start } from "../../../viewer/api/contract.ts";
import type { ArticleDetail } from "../../../viewer/api/evidence-contract.ts";
import { IntakePreview, IntakeReport } from "../../../viewer/api/intake-contract.ts";
import { serverOver, type TestServer, temporaryStore } from "./servers.ts";

const ARTICLE = `Oslo signs ferry pact with Riga

Norway and Latvia signed a ferry agreement in Oslo on Monday. Norwegian Prime Minister Kari Berg
welcomed the agreement. The ferries will be quiet.
`;

let api: TestServer;
beforeAll(async () => {
  api = await serverOver(temporaryStore, []);
}, 60_000);
afterAll(() => api.close());

const fileOf = (content: string | Buffer, name = "ferry.txt") => ({
  name,
  content: Buffer.from(content).toString("base64"),
});
async function preview(file: object): Promise<IntakePreview> {
  const { status, body } = await api.post("/api/intake/preview", file);
  expect([status, body]).toEqual([200, expect.anything()]);
  return IntakePreview.parse(JSON.parse(body));
}
async function ingest(file: object): Promise<IntakeReport> {
  const { body } = await api.post("/api/intake", file);
  return IntakeReport.parse(JSON.parse(body));
}
const articles = async () => (await api.read<Start>("/api/start")).stats.articles;

test("a preview shows what was read, and writes nothing", async () => {
  const { articles: read, failures } = await preview(fileOf(ARTICLE));
  expect(failures).toEqual([]);
  expect(read[0]).toMatchObject({
    title: "Oslo signs ferry pact with Riga",
    language: "en",
    isKnown: false,
  });
  expect(read[0]!.facts).toContainEqual({
    type: "SIGNED",
    from: "Norway",
    to: "ferry agreement",
    status: "happened",
    sentence: "Norway and Latvia signed a ferry agreement in Oslo on Monday.",
  });
  expect(await articles()).toBe(0);
}, 60_000);

test("what is ingested is in the graph at once; a second time nothing changes", async () => {
  const { articles: written } = await ingest(fileOf(ARTICLE));
  expect(written).toMatchObject([{ outcome: "added" }]);
  const { text } = await api.read<ArticleDetail>(`/api/article/${written[0]!.id}`);
  expect(text).toContain("quiet");
  expect(await articles()).toBe(1);
  expect((await preview(fileOf(ARTICLE))).articles[0]!.isKnown).toBe(true);
  expect((await ingest(fileOf(ARTICLE))).articles).toMatchObject([{ outcome: "unchanged" }]);
}, 60_000);

test("files are read in any encoding and format, each broken one with its reason", async () => {
  const latin = Buffer.from(
    "Österreich und Ungarn unterzeichneten in Wien ein Abkommen.",
    "latin1",
  );
  expect((await preview(fileOf(latin))).articles[0]!.language).toBe("de");
  const lines = [
    JSON.stringify({ title: "One", text: "Norway and Latvia signed a treaty.", language: "en" }),
    "{ broken",
  ].join("\n");
  const { articles: read, failures } = await preview(fileOf(lines, "feed.jsonl"));
  expect(read.map(({ title }) => title)).toEqual(["One"]);
  expect(failures).toMatchObject([{ name: "feed.jsonl:2" }]);
  expect(failures[0]!.message).toMatch(/no valid JSON/);
  const image = await preview(fileOf(Buffer.from("\x89PNG\r\n\x1a\nabc", "latin1"), "photo.png"));
  expect(image.failures[0]?.message).toMatch(/photo\.png.*PNG image/);
}, 60_000);

test("a text too short to tell its language is read in the one that is named", async () => {
  const short = fileOf("Peru and Chile signed a treaty.");
  const { failures } = await preview(short);
  expect(failures[0]!.message).toMatch(/language was not recognised/);
  expect(failures[0]!.message).not.toContain("--");
  const { articles: read } = await preview({ ...short, language: "en" });
  expect(read[0]!.facts.map(({ from }) => from).sort()).toEqual(["Chile", "Peru"]);
}, 60_000);

test("A5 more articles or bytes than a browser may send are refused in words", async () => {
  const many = Array.from({ length: 101 }, (_, index) => ({ title: `T${index}`, text: "Words." }));
  const { status, body } = await api.post("/api/intake/preview", fileOf(JSON.stringify(many)));
  expect(status).toBe(413);
  expect(body).toMatch(/more than 100 articles.*command line/);
  const large = await api.post("/api/intake", fileOf("x".repeat(4_100_000)));
  expect([400, 413]).toContain(large.status);
  expect((await api.post("/api/intake", { name: "x", content: "no base64!" })).status).toBe(400);
}, 60_000);

test("A2, A3 nothing is read without the token or from another site", async () => {
  const payload = JSON.stringify(fileOf(ARTICLE));
  const headers = { "content-type": "application/json" };
  for (const url of ["/api/intake", "/api/intake/preview"]) {
    expect((await api.send({ method: "POST", url, headers, payload })).status).toBe(401);
    const foreign = { ...headers, origin: "https://evil.example" };
    expect((await api.send({ method: "POST", url, headers: foreign, payload })).status).toBe(403);
  }
  expect(await articles()).toBe(1);
});
