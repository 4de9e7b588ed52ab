import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { SaxesParser } from "saxes";
import { documentGraph } from "../../helpers/document-graph.ts";
import { news } from "../../helpers/news.ts";
import { serverOver, type TestServer, temporaryStore } from "./servers.ts";

const HOSTILE = `<script>alert("x")</script> & "quoted"`;

let api: TestServer;
beforeAll(async () => {
  const hostile = documentGraph("Hostile", (article) => {
    const treaty = article.entity("Agreement", HOSTILE);
    article.fact(article.country("NO", "Norway"), "SIGNED", treaty);
  });
  api = await serverOver(temporaryStore, [...news(), hostile]);
});
afterAll(() => api.close());

/** The names in a drawing, and the links of its nodes; throws where it is not well formed. */
async function draw(query: string) {
  const { status, headers, body } = await api.get(`/api/scene.svg${query}`);
  expect(status).toBe(200);
  expect(headers["content-type"]).toContain("image/svg+xml");
  const names: string[] = [];
  const links: string[] = [];
  const elements = new Set<string>();
  let isTitle = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    elements.add(name);
    isTitle = name === "title";
    if (name === "a") links.push(String(attributes.href));
  });
  parser.on("closetag", () => {
    isTitle = false;
  });
  parser.on("text", (text) => {
    if (isTitle) names.push(text);
  });
  parser.write(body).close();
  return { names, links, elements, body };
}

test("draws a small graph whole, every name as text, every node a link", async () => {
  const { names, links, elements } = await draw("");
  expect(names).toEqual(expect.arrayContaining(["Norway", "Austria", "Water Treaty", HOSTILE]));
  expect(elements).not.toContain("script");
  expect(links).toHaveLength(names.length);
});

test("draws what is around a node, in the language and theme that are asked for", async () => {
  const { links } = await draw("");
  const austria = links.find((link) => link.includes("country%3AAT"))!;
  const { names } = await draw(austria);
  expect(names).toContain("Water Treaty");
  expect(names).not.toContain(HOSTILE);
  const german = await draw(austria.replace("language=en", "language=de"));
  expect(german.names).toContain("Österreich");
  const [light, dark] = [await draw("?theme=light"), await draw("?theme=dark")];
  expect(dark.body).not.toBe(light.body);
});

test("draws nodes where they are kept", async () => {
  const { nodes } = await api.read<{ nodes: { ids: string[] } }>("/api/whole");
  const places = {
    ids: nodes.ids,
    xs: nodes.ids.map((_, index) => 100 * index),
    ys: nodes.ids.map(() => 0),
  };
  await api.change("PUT", "/api/places", places);
  const { body } = await draw("");
  const heights = body.matchAll(/<g fill="[^"]+" transform="translate\([\d.]+ ([\d.]+)\)/g);
  expect(new Set([...heights].map(([, y]) => y)).size).toBe(1);
});

test.each([
  ["?around=country:ZZ", 404],
  ["?theme=pink", 400],
  ["?around=", 400],
])("%s is refused", async (query, status) => {
  expect((await api.get(`/api/scene.svg${query}`)).status).toBe(status);
});
