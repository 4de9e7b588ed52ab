import { afterEach, expect, test } from "@jest/globals";
import { answer, entity, extractorFor, fact, readWith } from "./article.ts";
import { type ChatServer, startChatServer } from "./chat-server.ts";

const SENTENCE = "Norway and Ghana signed a fisheries agreement in Accra on Monday.";
const TEXT = `${SENTENCE} Prime Minister Kari Lund of Norway praised it.`;
const ENTITIES = [
  entity("a", "Country", "Kingdom", { mentions: ["Norway"], countryCode: "NO" }),
  entity("b", "Country", "Ghana", { countryCode: "GH" }),
  entity("c", "Agreement", "Fisheries Agreement", { mentions: ["fisheries agreement"] }),
  entity("d", "Place", "Accra"),
];
const own = { sentence: SENTENCE, to: "c", toWords: "fisheries agreement", trigger: "signed" };

let server: ChatServer;
afterEach(() => server.close());

test("what the model finds joins the rules' entities, and facts of both gain confidence", async () => {
  server = await startChatServer(
    answer(
      [
        fact({ ...own, from: "a" }),
        fact({ ...own, from: "b", fromWords: "Ghana" }),
        fact({
          ...own,
          type: "SIGNED_IN",
          from: "c",
          to: "d",
          fromWords: "agreement",
          toWords: "Accra",
          mode: null,
        }),
      ],
      ENTITIES,
    ),
  );
  const extractor = extractorFor(server.url);
  const both = await readWith(extractor, TEXT, true);
  const model = await readWith(extractorFor(server.url), TEXT);
  const signed = both.facts.filter(({ type }) => type === "SIGNED");
  expect(signed.map(({ from }) => from)).toEqual(["country:GH", "country:NO"]);
  for (const { evidence, confidence } of signed) {
    expect(evidence.map((item) => item.extractor)).toEqual(
      expect.arrayContaining(["llm@1", expect.stringMatching(/^rules@/)]),
    );
    expect(confidence).toBeGreaterThan(0.9);
    expect(confidence).toBeLessThan(1);
  }
  expect(both.entities.filter(({ type }) => type === "Agreement")).toHaveLength(1);
  expect(both.entities.filter(({ type }) => type === "Country")).toHaveLength(2);
  expect(
    model.facts.every(({ evidence }) => evidence.every((item) => item.extractor === "llm@1")),
  ).toBe(true);
  expect(await readWith(extractorFor(server.url), TEXT, true)).toEqual(both);
});

test("a status that the rules read otherwise in the same sentence stays theirs", async () => {
  const sentence = "Norway and Ghana want to sign a fisheries agreement in Accra on Monday.";
  server = await startChatServer(
    answer([fact({ ...own, sentence, from: "a", trigger: "sign", status: "happened" })], ENTITIES),
  );
  const graph = await readWith(extractorFor(server.url), sentence, true);
  const signed = graph.facts.filter(({ type }) => type === "SIGNED");
  expect(signed.length).toBeGreaterThan(0);
  expect(signed.map(({ status }) => status)).not.toContain("happened");
});
