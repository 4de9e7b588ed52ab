import { expect, test } from "@jest/globals";
import type { GraphEdge } from "../../../../schema/graph.ts";
import { createKnownEdges } from "../../../../viewer/api/read/edge-ends.ts";

const edge = (id: string): GraphEdge => ({
  id,
  type: "SIGNED",
  from: `country:${id}`,
  to: "agreement:x",
  article: "article:1",
  status: "happened",
  properties: { sentences: ["Evidence."] },
});

test("createKnownEdges() keeps the ends of the latest edges only", () => {
  const known = createKnownEdges(2);
  known.add([edge("a"), edge("b"), edge("a"), edge("c")]);
  expect(["a", "b", "c"].map((id) => known.get(id)?.from)).toEqual([
    "country:a",
    undefined,
    "country:c",
  ]);
  expect(known.get("a")).toEqual({ type: "SIGNED", from: "country:a", to: "agreement:x" });
});
