import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { NodeProfile, Session, Start } from "../../../viewer/api/contract.ts";
import type {
  DecisionAnswer,
  Decisions,
  ReviewQueue,
} from "../../../viewer/api/curation-contract.ts";
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
