import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Start } from "../../../viewer/api/contract.ts";
import type { Scene } from "../../../viewer/api/scene.ts";
import { news } from "../../helpers/news.ts";
import { serverOver, type TestServer, temporaryStore } from "./servers.ts";

let api: TestServer;
beforeAll(async () => {
  api = await serverOver(temporaryStore, news());
});
afterAll(() => api.close());

const overview = async () => (await api.read<Start>("/api/start")).overview as Scene;

test("places that were kept come with the overview of the next reader", async () => {
  const before = await overview();
  expect(before.nodes.xs).toBeUndefined();
  const [first, second] = before.nodes.ids as [string, string];
  const places = { ids: [second, "country:ZZ"], xs: [12.5, 0], ys: [-7, 0] };
  expect((await api.change("PUT", "/api/places", places)).status).toBe(200);
  const { nodes } = await overview();
  const at = (id: string) => [nodes.xs, nodes.ys].map((column) => column?.[nodes.ids.indexOf(id)]);
  expect([at(first), at(second)]).toEqual([
    [null, null],
    [12.5, -7],
  ]);
});

test.each([
  { ids: ["country:NO"], xs: [1], ys: [] },
  { ids: ["country:NO"], xs: ["1"], ys: [2] },
  { ids: ["country:NO"], xs: [1e9], ys: [2] },
  { ids: [""], xs: [1], ys: [2] },
])("places that are none are refused", async (places) => {
  expect((await api.change("PUT", "/api/places", places)).status).toBe(400);
});

test("nobody keeps places without the token", async () => {
  const headers = { "content-type": "application/json" };
  const payload = JSON.stringify({ ids: [], xs: [], ys: [] });
  const answer = await api.send({ method: "PUT", url: "/api/places", headers, payload });
  expect(answer.status).toBe(401);
});

test("the best connected of a kind come with what joins them and the number left out", async () => {
  const all = await api.read<Scene>("/api/whole");
  const top = await api.read<Scene>("/api/top/Agreement?limit=1");
  const agreements = top.nodes.ids.filter((id) => id.startsWith("agreement:"));
  expect(agreements.length).toBeGreaterThan(0);
  expect(top.nodes.ids.length).toBeLessThanOrEqual(all.nodes.ids.length);
  expect(top.omittedEdges).toBeGreaterThan(0);
  expect((await api.get("/api/top/Comet")).status).toBe(400);
});
