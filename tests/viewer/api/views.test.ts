import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Start } from "../../../viewer/api/contract.ts";
import type { SavedViews } from "../../../viewer/api/views-contract.ts";
import { news } from "../../helpers/news.ts";
import { serverOver, type TestServer, temporaryStore } from "./servers.ts";

let api: TestServer;
beforeAll(async () => {
  api = await serverOver(temporaryStore, news());
});
afterAll(() => api.close());

const kept = async () => (await api.read<SavedViews>("/api/views")).views;

test("a view is kept, replaced and removed, and is no part of the graph", async () => {
  const { stats } = await api.read<Start>("/api/start");
  const rivers = { name: "Rivers & <b>", query: "node=event:river-summit&without=Topic" };
  expect((await api.change("PUT", "/api/views", rivers)).status).toBe(200);
  await api.change("PUT", "/api/views", { name: "All", query: "" });
  await api.change("PUT", "/api/views", { name: "All", query: "without=Place" });
  expect(await kept()).toEqual([{ name: "All", query: "without=Place" }, rivers]);
  expect((await api.read<Start>("/api/start")).stats).toEqual(stats);
  const gone = await api.change("DELETE", `/api/views/${encodeURIComponent(rivers.name)}`);
  expect(JSON.parse(gone.body)).toEqual({ views: [{ name: "All", query: "without=Place" }] });
  await api.change("DELETE", "/api/views/All");
});

test.each([
  {},
  { name: "", query: "" },
  { name: "  ", query: "" },
  { name: "x".repeat(81), query: "" },
  { name: "x", query: "y".repeat(200_001) },
  { name: "x", query: "", other: 1 },
])("a view that is none is refused", async (view) => {
  expect((await api.change("PUT", "/api/views", view)).status).toBe(400);
  expect(await kept()).toEqual([]);
});

test("A3 nobody keeps or removes a view without the token", async () => {
  const headers = { "content-type": "application/json" };
  const payload = JSON.stringify({ name: "x", query: "" });
  const answers = [
    await api.send({ method: "PUT", url: "/api/views", headers, payload }),
    await api.send({ method: "DELETE", url: "/api/views/x" }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  expect(await kept()).toEqual([]);
});
