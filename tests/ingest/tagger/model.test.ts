import { describe, expect, test } from "@jest/globals";
import { type Model, packModel, unpackModel } from "../../../ingest/tagger/model.ts";
import { indexRows } from "../../../ingest/tagger/row-index.ts";
import { buildWordTable } from "../../../ingest/tagger/word-table.ts";

const model: Model = {
  name: "tiny@1",
  tags: ["O", "S-PER"],
  transitions: Float32Array.from([0.5, -1.25, 0, 3]),
  keys: Uint32Array.from([3, 900, 70_000, 2_000_000_000]),
  offsets: Uint32Array.from([0, 1, 3, 3, 4]),
  weightTags: Uint8Array.from([0, 0, 1, 1]),
  weights: Float32Array.from([4, -4, 0.25, -0.001]),
  names: buildWordTable([["Oslo", 2]], 16),
};

test("unpackModel() gives back what packModel() was given, weights to four digits", () => {
  const { weights, ...rest } = unpackModel(packModel(model));
  const { weights: original, ...expected } = model;
  expect({ ...rest, weightTags: Uint8Array.from(rest.weightTags) }).toMatchObject({
    name: expected.name,
    tags: expected.tags,
    transitions: expected.transitions,
    keys: expected.keys,
    offsets: expected.offsets,
    weightTags: expected.weightTags,
  });
  expect([...weights].map((weight, i) => Math.abs(weight - original[i]!) < 1e-4)).toEqual(
    [...original].map(() => true),
  );
});

test("packModel() gives the same bytes each time", () => {
  expect(packModel(model).equals(packModel(model))).toBe(true);
});

describe("indexRows()", () => {
  const rowOf = indexRows(model.keys);

  test.each([...model.keys].map((key, row) => [key, row]))("finds key %d in row %d", (key, row) => {
    expect(rowOf(key)).toBe(row);
  });

  test.each([0, 4, 899, 2 ** 31 - 1])("has no row for key %d", (key) => {
    expect(rowOf(key)).toBeLessThan(0);
  });
});
