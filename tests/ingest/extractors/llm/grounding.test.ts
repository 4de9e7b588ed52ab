import { afterEach, describe, expect, test } from "@jest/globals";
import {
  answer,
  ENTITIES,
  entity,
  extractorFor,
  fact,
  readWith,
  SIGNING,
  TEXT,
} from "./article.ts";
import { type ChatServer, type Reply, startChatServer } from "./chat-server.ts";

let server: ChatServer;
afterEach(() => server.close());

async function read(reply: Reply, text = TEXT) {
  server = await startChatServer(reply);
  const extractor = extractorFor(server.url);
  const graph = await readWith(extractor, text);
  return { graph, usage: extractor.usage };
}

test("a grounded fact keeps the exact sentence, its trigger, the model and the extractor", async () => {
  const { graph } = await read(answer([fact({ date: "2026-03-03" })]));
  const start = TEXT.indexOf(SIGNING);
  const trigger = TEXT.indexOf("put its name under");
  expect(graph.facts).toEqual([
    {
      type: "SIGNED",
      from: "country:NO",
      to: "agreement:harbour-pact-no",
      status: "happened",
      mode: "signed",
      date: "2026-03-03",
      confidence: 0.7,
      evidence: [
        {
          start,
          end: start + SIGNING.length,
          sentence: SIGNING,
          triggers: [{ start: trigger, end: trigger + 18 }],
          rule: "test-model",
          extractor: "llm@1",
        },
      ],
    },
  ]);
  const pact = graph.entities.find(({ type }) => type === "Agreement")!;
  expect(pact.mentions.map(({ start: from, end }) => TEXT.slice(from, end))).toEqual([
    "Harbour Pact",
    "Harbour Pact",
  ]);
});

test.each([
  ["white space", SIGNING.replace("under the Harbour", "under\n the  Harbour")],
  ["surrounding quotation marks", `"${SIGNING}"`],
  ["a part of the sentence", "Norway put its name under the Harbour Pact"],
  ["an ellipsis at the end", "Norway put its name under the Harbour Pact on 3 March ..."],
  ["invisible marks", SIGNING.replace("Harbour", "Har\u00adbour\u200b")],
])("a quotation that differs in %s is found, and the whole sentence kept", async (_, sentence) => {
  const { graph } = await read(answer([fact({ sentence })]));
  expect(graph.facts.map(({ evidence }) => evidence[0]!.sentence)).toEqual([SIGNING]);
});

test("quotation marks of another kind and letters in another form map back to exact offsets", async () => {
  const text =
    "Die Staatschefs sind da. «Zu\u0308rich-Pakt» heißt das Papier, das Österreich gezeichnet hat.";
  const entities = [
    entity("e1", "Country", "Österreich", { countryCode: "AT" }),
    entity("e2", "Agreement", "Zürich-Pakt"),
  ];
  const quote = {
    sentence: '"Zürich-Pakt" heißt das Papier, das Österreich gezeichnet hat.',
    fromWords: "Österreich",
    to: "e2",
    toWords: "Zürich-Pakt",
    trigger: "gezeichnet hat",
  };
  const { graph } = await read(answer([fact(quote)], entities), text);
  expect(graph.facts[0]!.evidence[0]!.sentence).toBe(text.slice(25));
  expect(graph.entities.find(({ type }) => type === "Agreement")!.aliases).toEqual([
    "Zu\u0308rich-Pakt",
  ]);
});

describe("left out, with a count", () => {
  test.each<[string, object, object[]?]>([
    ["a sentence that is not in the article", { sentence: "Norway signed the Harbour Pact." }],
    ["trigger words that are not in the sentence", { trigger: "signed" }],
    ["an end that is no entity of the article", { from: "e9" }],
    ["an end that is no entity of the article", { to: "e1" }],
    ["an end that the sentence does not name", { from: "e2", fromWords: "Ghana" }],
    ["an end that the sentence does not name", { from: "e4", fromWords: "She" }],
    ["ends that the relation does not join", { to: "e5", toWords: "Accra" }],
    ["a speaker that the article does not name", { attributedTo: "e8" }],
    ["a speaker that the article does not name", { attributedTo: "e5" }],
    ["an item that does not keep to the schema", { type: "RELATED_TO" }],
    ["an item that does not keep to the schema", { status: "rumoured" }],
    ["an item that does not keep to the schema", { sentence: 5 }],
    ["an item that does not keep to the schema", { mode: "initialled" }],
    [
      "a name that is not in the article",
      { from: "e7" },
      [entity("e7", "Country", "Sweden", { countryCode: "SE" })],
    ],
    [
      "a name that is not in the article",
      { from: "e7" },
      [entity("e7", "Official", "Ingrid", { mentions: ["She", "Ingri", "minister"] })],
    ],
    [
      "an item that does not keep to the schema",
      { from: "e7" },
      [entity("e7", "Galaxy", "Norway")],
    ],
    [
      "a country that is not known",
      { from: "e7" },
      [entity("e7", "Country", "Harbour Day", { countryCode: "ZZ" })],
    ],
  ])("%s: %j", async (reason, change, added = []) => {
    const { graph, usage } = await read(answer([fact(change)], [...ENTITIES, ...added]));
    expect(graph.facts).toEqual([]);
    expect(usage.rejected.get(reason)).toBe(1);
    expect(graph.coverage.skipped).toContain(`llm@1: 1 left out (${reason})`);
  });

  test("a person without an office", async () => {
    const entities = [
      entity("e1", "Official", "Ingrid Solberg"),
      entity("e6", "Event", "Harbour Day"),
    ];
    const attended = fact({
      type: "ATTENDED",
      to: "e6",
      sentence: "She had flown in for the “Harbour Day”",
      fromWords: "She",
      toWords: "Harbour Day",
      trigger: "had flown in for",
    });
    const { graph, usage } = await read(answer([attended], entities));
    expect(graph.facts).toEqual([]);
    expect(usage.rejected.get("a person without an office")).toBe(1);
  });
});

test("a wrong direction is turned round where the ontology allows only the other", async () => {
  const turned = { from: "e3", to: "e1", fromWords: "Harbour Pact", toWords: "Norway" };
  const { graph, usage } = await read(answer([fact(turned)]));
  expect(graph.facts.map(({ from, to }) => [from, to])).toEqual([
    ["country:NO", "agreement:harbour-pact-no"],
  ]);
  expect(usage.repaired).toBe(1);
});

test("a pronoun stands for what an earlier sentence names, with less confidence", async () => {
  const attended = fact({
    type: "ATTENDED",
    from: "e4",
    to: "e6",
    sentence: "She had flown in for the “Harbour Day”\nonly hours before.",
    fromWords: "She",
    toWords: "Harbour Day",
    trigger: "had flown in for",
  });
  const { graph } = await read(answer([attended]));
  expect(graph.facts.map(({ from, type, confidence }) => [from, type, confidence])).toEqual([
    ["official:ingrid-solberg", "ATTENDED", 0.55],
  ]);
});

test.each([
  ["a date that the sentence doesn't give", { date: "2025-03-03" }],
  ["a role that the text doesn't have", { role: "Emperor" }],
])("%s is left off the fact", async (_, change) => {
  const { graph } = await read(answer([fact(change)]));
  expect(graph.facts[0]).not.toHaveProperty("date");
  expect(graph.facts[0]).not.toHaveProperty("role");
});

test("a made-up name gives way to the words of the text", async () => {
  const entities = ENTITIES.map((item) =>
    item.id === "e3" ? { ...item, name: "Treaty of Shame" } : item,
  );
  const { graph } = await read(answer([fact()], entities));
  expect(graph.entities.map(({ name }) => name)).toEqual(["Harbour Pact", "Norway"]);
});

test("the gazetteer decides which country a name is, not the model", async () => {
  const entities = ENTITIES.map((item) =>
    item.id === "e1" ? { ...item, countryCode: "SE" } : item,
  );
  const { graph } = await read(answer([fact()], entities));
  expect(graph.facts[0]!.from).toBe("country:NO");
});

test.each([
  ["a code fence", (json: string) => `Here you are:\n\`\`\`json\n${json}\n\`\`\``],
  [
    "keys beyond the schema",
    (json: string) => json.replace("{", '{"__proto__":{"x":1},"note":"hi",'),
  ],
  [
    "missing optional keys",
    (json: string) =>
      json.replaceAll(/"(?:date|role|kind|attributedTo)":null,?/g, "").replaceAll(",}", "}"),
  ],
])("an answer with %s is read", async (_, wrap) => {
  const { graph } = await read(wrap(answer([fact()])));
  expect(graph.facts).toHaveLength(1);
  expect(({} as { x?: number }).x).toBeUndefined();
});
