import { expect, test } from "@jest/globals";
import { batchesOf } from "../../graph/batches.ts";
import { documentGraph } from "../helpers/document-graph.ts";
import { manyArticles } from "../helpers/many-articles.ts";

const sizes = (documents: Parameters<typeof batchesOf>[0]) =>
  [...batchesOf(documents)].map((batch) => batch.length);

test("batchesOf() keeps many small articles together", () => {
  expect(sizes(manyArticles(450))).toEqual([200, 200, 50]);
  expect(sizes([])).toEqual([]);
});

test("batchesOf() keeps long articles apart", () => {
  const long = (key: string) =>
    documentGraph("Long", () => undefined, { key, tail: "word ".repeat(500_000) });
  expect(sizes([long("a"), long("b"), ...manyArticles(3)])).toEqual([1, 4]);
});

test("batchesOf() never puts two versions of an article into one batch", () => {
  const [a, b] = manyArticles(2);
  expect(sizes([a!, b!, a!, a!])).toEqual([2, 1, 1]);
});
