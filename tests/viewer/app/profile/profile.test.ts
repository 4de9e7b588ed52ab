import { expect, test } from "@jest/globals";
import type { FactLine } from "../../../../viewer/api/contract.ts";
import type { ParallelFacts } from "../../../../viewer/api/evidence-contract.ts";
import { conflicting } from "../../../../viewer/app/profile/conflicts.ts";
import { officesOf } from "../../../../viewer/app/profile/offices.ts";
import { toldIn } from "../../../../viewer/app/scene/passage.ts";

const node = (id: string) => ({ id, type: "Country" as const, name: id });

test("offices are one by role and place, from the first to the last day they are told", () => {
  const edge = (id: string, role: string, publishedAt: string, status = "happened") => ({
    ...{
      id,
      role,
      status,
      to: node("country:NO"),
      article: { id: `article:${id}`, title: "", publishedAt },
    },
  });
  const facts = {
    edges: [
      edge("1", "minister", "2026-03-01"),
      edge("2", "Minister", "2026-01-05"),
      edge("3", "envoy", "2025-12-01"),
      edge("4", "king", "2025-12-01", "denied"),
    ],
  } as unknown as ParallelFacts;
  expect(officesOf([facts]).map(({ role, from, to }) => [role, from, to])).toEqual([
    ["envoy", "2025-12-01", "2025-12-01"],
    ["minister", "2026-01-05", "2026-03-01"],
  ]);
});

test("a fact that some report and others deny is in conflict, a planned one that took place is not", () => {
  const line = (id: string, to: string, status: string) =>
    ({ id, type: "SIGNED", from: node("country:NO"), to: node(to), status }) as FactLine;
  const facts = [
    line("1", "agreement:a", "happened"),
    line("2", "agreement:a", "denied"),
    line("3", "agreement:b", "planned"),
    line("4", "agreement:b", "happened"),
  ];
  expect([...conflicting(facts)].sort()).toEqual(["1", "2"]);
});

test("a passage tells of what it names and of the facts that stand whole in it", () => {
  const mention = (id: string, start: number, end: number) => ({ ...node(id), start, end });
  const fact = (id: string, from: string, to: string, start: number, end: number) => ({
    ...{ id, from: node(from), to: node(to), evidence: [{ start, end }] },
  });
  const article = {
    mentions: [mention("a", 0, 5), mention("b", 20, 25), mention("c", 60, 65)],
    edges: [fact("ab", "a", "b", 0, 40), fact("cd", "c", "d", 50, 90)],
  } as unknown as Parameters<typeof toldIn>[0];
  expect(toldIn(article, { start: 3, end: 22 })).toEqual({ nodes: ["a", "b"], edges: ["ab"] });
  expect(toldIn(article, { start: 45, end: 62 })).toEqual({ nodes: ["c"], edges: [] });
  expect(toldIn(article, { start: 45, end: 95 })).toEqual({ nodes: ["c", "d"], edges: ["cd"] });
});
