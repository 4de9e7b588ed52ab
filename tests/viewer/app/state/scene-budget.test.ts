import { describe, expect, test } from "@jest/globals";
import type { Scene } from "../../../../viewer/api/scene.ts";
import { createApiClient } from "../../../../viewer/app/api/api-client.ts";
import { createExplorer } from "../../../../viewer/app/state/explorer.ts";
import { EVERYTHING } from "../../../../viewer/app/state/scene-source.ts";

/** A graph of so many people whom nothing joins. */
function loners(count: number): Scene {
  const each = <T>(value: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => value(index));
  const none = { ids: [], types: [], from: [], to: [], statuses: [], articles: [], speakers: [] };
  return {
    nodeTypes: ["Official"],
    edgeTypes: [],
    statuses: [],
    nodes: {
      ids: each((index) => `official:${index}`),
      types: each(() => 0),
      names: each((index) => `Person ${index}`),
      countries: each(() => ""),
      kinds: each(() => ""),
      dates: each(() => ""),
    },
    edges: { ...none, dates: [], confidences: [] },
    articles: { ids: [], titles: [], publishers: [], publishedAt: [], languages: [], sources: [] },
    speakers: [],
    omittedEdges: 0,
  };
}

/** An explorer that has asked for everything of a graph of so many entities. */
async function askedForAll(entities: number, source = EVERYTHING) {
  const answer = async () => Response.json(loners(entities));
  const explorer = createExplorer(createApiClient(answer), { language: "en", theme: "light" });
  await explorer.bring(source);
  return { drawn: explorer.scene.graph.order, notice: explorer.store.getState().notice?.text };
}

describe("how much is drawn at once", () => {
  test("up to 5,000 entities come without a word about their number", async () => {
    const { drawn, notice } = await askedForAll(5000);
    expect(drawn).toBe(5000);
    expect(notice).not.toMatch(/slow/);
  });

  test("more are drawn with a warning, which can be taken back", async () => {
    const { drawn, notice } = await askedForAll(5001);
    expect(drawn).toBe(5001);
    expect(notice).toMatch(/5,001 entities on screen: the picture gets slow and hard to read/);
  });

  test("more than 10,000 are refused, and nothing of them is drawn …", async () => {
    const { drawn, notice } = await askedForAll(10_001);
    expect(drawn).toBe(0);
    expect(notice).toMatch(/10,001 entities are more than the 10,000 that can be drawn/);
  });

  test("… unless it is forced", async () => {
    expect((await askedForAll(10_001, `${EVERYTHING}|force`)).drawn).toBe(10_001);
  });
});
