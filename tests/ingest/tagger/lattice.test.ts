import { describe, expect, test } from "@jest/globals";
import { bestTags, grammarOf, marginalsOf, probabilityOf } from "../../../ingest/tagger/lattice.ts";

const tags = ["O", "B-PER", "I-PER", "E-PER", "S-PER", "S-LOC"];
const size = tags.length;
const transitions = Float32Array.from({ length: size * size }, (_, i) => Math.sin(i * 7));
const grammar = grammarOf(tags, transitions);
const scoresFor = (length: number, seed: number) =>
  Float64Array.from({ length: length * size }, (_, i) => 2 * Math.sin((i + 1) * (seed + 1.3)));

const opens = (tag: string) => /^(O|B-|S-)/.test(tag);
const closes = (tag: string) => /^(O|E-|S-)/.test(tag);

/** Every sequence of whole spans with its unnormalised probability: what the lattice must agree with. */
function allPaths(length: number, scores: Float64Array): { path: number[]; weight: number }[] {
  let paths: number[][] = [[]];
  for (let i = 0; i < length; i++) {
    paths = paths.flatMap((path) =>
      tags.flatMap((tag, index) => {
        const last = tags[path.at(-1) ?? 0]!;
        return (closes(last) ? opens(tag) : !opens(tag)) ? [[...path, index]] : [];
      }),
    );
  }
  return paths
    .filter((path) => closes(tags[path.at(-1)!]!))
    .map((path) => {
      const score = path.reduce((sum, tag, i) => {
        const transition = i > 0 ? transitions[path[i - 1]! * size + tag]! : 0;
        return sum + scores[i * size + tag]! + transition;
      }, 0);
      return { path, weight: Math.exp(score) };
    });
}

describe.each([1, 2, 3, 5])("a sentence of %d words", (length) => {
  const scores = scoresFor(length, length);
  const paths = allPaths(length, scores);
  const total = paths.reduce((sum, { weight }) => sum + weight, 0);
  const best = paths.reduce((a, b) => (a.weight >= b.weight ? a : b));

  test("bestTags() is the most probable of all sequences of whole spans", () => {
    expect([...bestTags(grammar, scores, length)]).toEqual(best.path);
  });

  test("probabilityOf() any stretch is the share of the sequences that contain it", () => {
    const marginals = marginalsOf(grammar, scores, length);
    const path = Uint8Array.from(best.path);
    for (let start = 0; start < length; start++) {
      for (let end = start + 1; end <= length; end++) {
        const share = paths
          .filter(
            (other) => other.path.slice(start, end).join() === best.path.slice(start, end).join(),
          )
          .reduce((sum, { weight }) => sum + weight / total, 0);
        const found = probabilityOf(grammar, transitions, marginals, path, start, end);
        expect(found).toBeCloseTo(share, 10);
      }
    }
  });
});

test("very large scores overflow nothing", () => {
  const scores = scoresFor(300, 3).map((score) => score * 400);
  const path = bestTags(grammar, scores, 300);
  const marginals = marginalsOf(grammar, scores, 300);
  const found = probabilityOf(grammar, transitions, marginals, path, 0, 300);
  expect(found).toBeGreaterThanOrEqual(0);
  expect(found).toBeLessThanOrEqual(1);
});
