import { readFileSync, writeFileSync } from "node:fs";
import { packModel } from "../model.ts";
import { unpackTable } from "../pack-knowledge.ts";
import { unpackSections } from "../sections.ts";

type Fitted = {
  readonly labels: readonly string[];
  readonly transitions: readonly [from: string, to: string, weight: number][];
  readonly states: readonly [key: number, weights: [tag: string, weight: number][]][];
};

/** Weights below this make no difference on the development set and a third of the file. */
const LEAST = 0.05;

export function packFitted(fitted: Fitted, namesFile: string, name: string): Buffer {
  const tags = fitted.labels;
  const tagOf = new Map(tags.map((tag, i) => [tag, i]));
  const transitions = new Float32Array(tags.length ** 2);
  for (const [from, to, weight] of fitted.transitions) {
    transitions[tagOf.get(from)! * tags.length + tagOf.get(to)!] = weight;
  }
  const states = fitted.states
    .map(([key, found]) => [key, found.filter(([, weight]) => Math.abs(weight) >= LEAST)] as const)
    .filter(([, found]) => found.length > 0)
    .toSorted(([a], [b]) => a - b);
  const offsets = new Uint32Array(states.length + 1);
  for (const [i, [, found]] of states.entries()) offsets[i + 1] = offsets[i]! + found.length;
  return packModel({
    name,
    tags,
    transitions,
    keys: Uint32Array.from(states, ([key]) => key),
    offsets,
    weightTags: Uint8Array.from(
      states.flatMap(([, found]) => found.map(([tag]) => tagOf.get(tag)!)),
    ),
    weights: Float32Array.from(states.flatMap(([, found]) => found.map(([, weight]) => weight))),
    names: unpackTable("names", unpackSections(readFileSync(namesFile)).bytes),
  });
}

const [weightsFile, namesFile, name, out] = process.argv.slice(2);
if (weightsFile && namesFile && name && out) {
  const fitted = JSON.parse(readFileSync(weightsFile, "utf8")) as Fitted;
  const packed = packFitted(fitted, namesFile, name);
  writeFileSync(out, packed);
  console.log(`${packed.length} bytes`);
}
