import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { NodeProfile, Session, Start } from "../../../viewer/api/contract.ts";
import type {
  Conflicts,
  DecisionAnswer,
  Decisions,
  Explanation,
  ReviewQueue,
} from "../../../viewer/api/curation-contract.ts";
import type { ArticleVersions } from "../../../viewer/api/evidence-contract.ts";
import { documentGraph } from "../../helpers/document-graph.ts";
import { namesakes } from "../../helpers/namesakes.ts";
import { serverOver, type TestServer, temporaryStore } from "./servers.ts";

const HOLM = "official:birgit-holm";
const SAND = "official:birgit-sand";
let api: TestServer;
beforeAll(async () => {
  api = await serverOver(temporaryStore, namesakes());
});
afterAll(() => api.close());

const decide = async (body: object): Promise<DecisionAnswer> => {
  const { status, body: text } = await api.post("/api/decisions", body);
  expect([status, text]).toEqual([200, expect.anything()]);
  return JSON.parse(text);
};
const officials = async () => (await api.read<Start>("/api/start")).stats.nodes.Official;
const taken = async () => (await api.read<Decisions>("/api/decisions")).decisions;

test("a merge shows at once in what is read, and undo takes it back", async () => {
  expect(await officials()).toBe(3);
  const { ids, nodes } = await decide({ kind: "merge", a: HOLM, b: SAND, note: "married" });
  expect(new Set(nodes).size).toBe(1);
  expect(await officials()).toBe(2);
  const profile = await api.read<NodeProfile>(`/api/node/${nodes[0]}`);
  expect(profile.articles.total).toBe(2);
  expect(await taken()).toMatchObject([{ id: ids[0], decision: { kind: "merge" } }]);
  expect((await api.post(`/api/decisions/${ids[0]}/undo`, {})).status).toBe(200);
  expect(await officials()).toBe(3);
  expect(await taken()).toEqual([]);
  expect((await api.post(`/api/decisions/${ids[0]}/undo`, {})).status).toBe(404);
});

test("why two names are one, or not, is told with evidence", async () => {
  const explanation = await api.read<Explanation>(`/api/explain?a=${HOLM}&b=${SAND}`);
  expect(explanation).toMatchObject({ areSame: false, verdict: "different", nodes: [HOLM, SAND] });
  expect(explanation.evidence).toEqual([{ reason: "the names differ", weight: -1 }]);
  expect((await api.get(`/api/explain?a=${HOLM}&b=official:nobody`)).status).toBe(400);
});

test("contradicting reports stand side by side, and earlier versions stay readable", async () => {
  const report = (status: "happened" | "denied", tail = "") =>
    documentGraph(
      `Pact ${status}`,
      (article) => {
        const pact = article.entity("Agreement", "Cod Treaty", { kind: "treaty" });
        article.fact(article.country("IS", "Iceland"), "SIGNED", pact, { status });
      },
      { key: status, tail },
    );
  const ingestedAt = "2026-01-01T00:00:00Z";
  const reports = [report("happened"), report("denied")];
  await api.store.write(reports, { ingestedAt });
  await api.store.write([report("denied", "Corrected.")], { ingestedAt });
  const { conflicts } = await api.read<Conflicts>("/api/conflicts");
  expect(conflicts).toMatchObject([
    { kind: "status", type: "SIGNED", sides: [{ says: "denied" }, { says: "happened" }] },
  ]);
  const [article, id] = [reports[1]?.article, conflicts[0]?.sides[0]?.reports[0]?.article];
  const { versions } = await api.read<ArticleVersions>(`/api/article/${id}/versions`);
  expect(versions).toMatchObject([{ version: article?.version, text: article?.text, ingestedAt }]);
  expect((await api.get("/api/article/article:none/versions")).status).toBe(404);
  for (const { article } of reports) await api.store.remove(article.id);
});

test("a rejected fact is gone until the decision is taken back", async () => {
  const facts = async () => (await api.read<NodeProfile>(`/api/node/${SAND}`)).facts;
  const before = await facts();
  const edge = before.find(({ type }) => type === "SIGNED")?.facts[0]?.id;
  const { ids } = await decide({ kind: "reject", edge });
  expect((await facts()).map(({ type }) => type)).not.toContain("SIGNED");
  expect((await api.get(`/api/edge/${edge}`)).status).toBe(404);
  await api.post(`/api/decisions/${ids[0]}/undo`, {});
  expect(await facts()).toEqual(before);
});

test("the review queue gives reasons and forgets what was settled", async () => {
  const { pairs } = await api.read<ReviewQueue>("/api/review");
  expect(pairs).toMatchObject([{ a: { id: HOLM }, b: { id: "official:holm" } }]);
  expect(pairs[0]?.evidence.length).toBeGreaterThan(0);
  const { ids } = await decide({ kind: "split", a: HOLM, b: "official:holm" });
  expect(await api.read<ReviewQueue>("/api/review")).toEqual({ pairs: [] });
  await api.post(`/api/decisions/${ids[0]}/undo`, {});
});

test.each([
  { kind: "merge", a: HOLM },
  { kind: "merge", a: HOLM, b: "official:nobody" },
  { kind: "merge", a: HOLM, b: "country:NO" },
  { kind: "reject", edge: "none" },
  { kind: "rename", entity: HOLM, name: " " },
  { kind: "burn", a: HOLM, b: SAND },
])("%j is refused and changes nothing", async (body) => {
  expect((await api.post("/api/decisions", body)).status).toBe(400);
  expect(await taken()).toEqual([]);
});

test("nobody decides without the token, nor on a server that is for reading only", async () => {
  const payload = JSON.stringify({ kind: "merge", a: HOLM, b: SAND });
  const headers = { "content-type": "application/json" };
  const url = "/api/decisions";
  expect((await api.send({ method: "POST", url, headers, payload })).status).toBe(401);
  const reader = await serverOver(temporaryStore, namesakes(), { isReadOnly: true });
  try {
    expect((await reader.read<Session>("/api/session")).token).toBeUndefined();
    expect((await reader.post(url, payload)).status).toBe(401);
    expect((await reader.post(`${url}/x/undo`, {})).status).toBe(401);
    expect((await reader.read<Decisions>(url)).decisions).toEqual([]);
  } finally {
    await reader.close();
  }
});
