import { expect, test } from "@jest/globals";
import type {
  Degrees,
  Expansion,
  FactPage,
  Neighbourhood,
  NodeProfile,
} from "../../../viewer/api/contract.ts";
import { documentGraph } from "../../helpers/document-graph.ts";
import { serverOver, temporaryStore } from "./servers.ts";

const ARTICLES = 3;
const AGREEMENTS = 1000;

/** One country that signed 3,000 agreements. */
const articles = () =>
  Array.from({ length: ARTICLES }, (_, article) =>
    documentGraph(
      `Report ${article}`,
      ({ country, entity, fact }) => {
        const hub = country("NO", "Norway");
        for (let number = 0; number < AGREEMENTS; number++) {
          fact(hub, "SIGNED", entity("Agreement", `Pact ${article} of ${number}`));
        }
      },
      { key: `report-${article}` },
    ),
  );

test("A10 a hub's 3,000 facts come in pages of at most 500, with their total", async () => {
  const api = await serverOver(temporaryStore, articles());
  const total = ARTICLES * AGREEMENTS;
  const hub = "/api/node/country:NO";
  const page = "type=SIGNED&direction=out";
  try {
    const { degrees } = await api.read<Degrees>(`${hub}/degrees`);
    expect(degrees).toContainEqual({ type: "SIGNED", direction: "out", count: total });

    const { scene } = await api.read<Neighbourhood>(`${hub}/neighbourhood`);
    expect(scene.edges.ids).toHaveLength(500);
    expect(scene.omittedEdges).toBe(total - 500);

    const expansion = await api.read<Expansion>(`${hub}/expand?${page}&offset=2800&limit=500`);
    expect(expansion.total).toBe(total);
    expect(expansion.scene.edges.ids).toHaveLength(200);

    const facts = await api.read<FactPage>(`${hub}/facts?${page}&limit=500`);
    expect(facts.total).toBe(total);
    expect(facts.facts).toHaveLength(500);

    const profile = await api.read<NodeProfile>(hub);
    expect(profile.facts[0]).toMatchObject({ total, edges: total });
    expect(profile.facts[0]?.facts).toHaveLength(50);

    for (const url of [`${hub}/facts?${page}&limit=501`, `${hub}/expand?${page}&limit=501`]) {
      expect((await api.get(url)).status).toBe(400);
    }
  } finally {
    await api.close();
  }
}, 60_000);
