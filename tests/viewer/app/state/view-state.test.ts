import { describe, expect, test } from "@jest/globals";
import { addressOf, viewAt } from "../../../../viewer/app/state/address.ts";
import {
  DEFAULT_VIEW,
  decodeView,
  encodeView,
  type ViewState,
} from "../../../../viewer/app/state/view-state.ts";

const FULL: ViewState = {
  node: "official:åse-lindqvist",
  edge: "68564664545065a89a3c70a4d754e9bf",
  article: "article:1",
  sources: ["overview", "country:NO|SIGNED,ATTENDED", "topic:a,b%c"],
  hidden: ["place:graz"],
  only: ["topic:x"],
  pins: ["official:åse-lindqvist@12@-7"],
  stops: ["country:NO"],
  hiddenNodeTypes: ["Topic", "Place"],
  hiddenEdgeTypes: ["COVERS"],
  hiddenStatuses: ["denied"],
  since: "2026-01",
  until: "2026-12-31",
  hiddenPublishers: ["Coast Post, evening", ""],
  hiddenLanguages: ["de"],
  leastSources: 2,
  leastFacts: 3,
  text: "harbour & sea",
  part: "main",
  paused: ["period", "text"],
  fanned: true,
  grey: true,
  size: "sources",
  colour: "country",
  layout: "circle",
  offMap: true,
  cypher: "MATCH (n {name: $x}) RETURN n",
  parameters: { x: "a,b=%&" },
};

describe("view in the address", () => {
  test("comes back as it went in", () => {
    expect(decodeView(encodeView(FULL))).toEqual(FULL);
    expect(decodeView(encodeView(DEFAULT_VIEW))).toEqual(DEFAULT_VIEW);
  });

  test("holds only what differs from the beginning, readably", () => {
    expect(encodeView(DEFAULT_VIEW)).toBe("");
    const view = { ...DEFAULT_VIEW, node: "country:NO", hiddenNodeTypes: ["Topic" as const] };
    expect(encodeView(view)).toBe("node=country:NO&without=Topic");
  });

  test.each([
    ["unknown names", "unknown=1&node=country:NO"],
    ["an unknown type", "without=Comet&node=country:NO"],
    ["a date that is none", "since=yesterday&node=country:NO"],
    ["an id without end", `article=${"x".repeat(5000)}&node=country:NO`],
    ["a broken escape", "hiddenx=%E0%A4%A&node=country:NO"],
    ["a choice that does not exist", "size=__proto__&node=country:NO"],
  ])("ignores %s", (_, search) => {
    expect(decodeView(search)).toEqual({ ...DEFAULT_VIEW, node: "country:NO" });
  });
});

describe("address of a view", () => {
  const read = (address: string) => viewAt(new URL(address, "http://localhost"));

  test("a long one stands after the #, which no server is sent", () => {
    const only = Array.from({ length: 2000 }, (_, index) => `topic:long-name-of-topic-${index}`);
    const long = addressOf({ ...DEFAULT_VIEW, only }, "/");
    expect(long.startsWith("/#?only=topic:")).toBe(true);
    expect(read(long).only).toEqual(only);
    expect(addressOf(FULL, "/")).toMatch(/^\/\?node=/);
    expect(read(addressOf(FULL, "/"))).toEqual(FULL);
    expect(addressOf(DEFAULT_VIEW, "/")).toBe("/");
  });
});
