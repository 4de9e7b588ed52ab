import { packTable, unpackTable } from "./pack-knowledge.ts";
import { fromByteColumns, packSections, toByteColumns, unpackSections } from "./sections.ts";
import type { WordTable } from "./word-table.ts";

/** A linear-chain CRF over hashed features. */
export type Model = {
  readonly name: string;
  /** `O`, and `B-`, `I-`, `E-` (first, inner, last word) and `S-` (only word) of each label. */
  readonly tags: readonly string[];
  /** Weight of each tag after each other: `from * tags.length + to`. */
  readonly transitions: Float32Array;
  /** Sorted feature keys; row i has its weights at `offsets[i]` up to `offsets[i + 1]`. */
  readonly keys: Uint32Array;
  readonly offsets: Uint32Array;
  readonly weightTags: Uint8Array;
  readonly weights: Float32Array;
  readonly names: WordTable;
};

type Header = { readonly name: string; readonly tags: readonly string[]; readonly scale: number };

/** Weights are kept as 16-bit fractions of the largest one: 8 bits cost half a point of F1. */
export function packModel(model: Model): Buffer {
  const { name, tags, transitions, keys, offsets, weightTags, weights, names } = model;
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 32767;
  const steps = Uint32Array.from(keys, (key, i) => (i === 0 ? key : key - keys[i - 1]!));
  const counts = Uint8Array.from(keys, (_, i) => offsets[i + 1]! - offsets[i]!);
  const header: Header = { name, tags, scale };
  return packSections({
    header,
    bytes: {
      transitions: toByteColumns(new Uint32Array(transitions.slice().buffer), 4),
      steps: toByteColumns(steps, 4),
      counts,
      weightTags,
      weights: toByteColumns(
        Uint16Array.from(weights, (weight) => Math.round(weight / scale)),
        2,
      ),
      ...packTable("names", names),
    },
  });
}

export function unpackModel(compressed: Uint8Array): Model {
  const { header, bytes } = unpackSections(compressed);
  const { name, tags, scale } = header as Header;
  const keys = fromByteColumns(bytes.steps!, 4);
  for (let i = 1; i < keys.length; i++) keys[i]! += keys[i - 1]!;
  const counts = bytes.counts!;
  const offsets = new Uint32Array(keys.length + 1);
  for (let i = 0; i < keys.length; i++) offsets[i + 1] = offsets[i]! + counts[i]!;
  const steps = fromByteColumns(bytes.weights!, 2);
  const weights = new Float32Array(steps.length);
  for (let i = 0; i < steps.length; i++) weights[i] = ((steps[i]! << 16) >> 16) * scale;
  return {
    name,
    tags,
    transitions: new Float32Array(fromByteColumns(bytes.transitions!, 4).buffer),
    keys,
    offsets,
    weightTags: bytes.weightTags!,
    weights,
    names: unpackTable("names", bytes),
  };
}
