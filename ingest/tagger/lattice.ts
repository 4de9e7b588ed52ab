/** Which tag may follow which, and where a sentence may start and end: spans are whole. */
export type Grammar = {
  readonly size: number;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly scores: Float64Array;
  readonly weights: Float64Array;
  readonly mayStart: readonly boolean[];
  readonly mayEnd: readonly boolean[];
};

const opens = (tag: string) => tag === "O" || tag.startsWith("B-") || tag.startsWith("S-");
const closes = (tag: string) => tag === "O" || tag.startsWith("E-") || tag.startsWith("S-");

export function grammarOf(tags: readonly string[], transitions: Float32Array): Grammar {
  const allowed: { from: number; to: number; score: number }[] = [];
  for (const [from, first] of tags.entries()) {
    for (const [to, second] of tags.entries()) {
      const fits = closes(first)
        ? opens(second)
        : !opens(second) && first.slice(2) === second.slice(2);
      if (fits) allowed.push({ from, to, score: transitions[from * tags.length + to]! });
    }
  }
  return {
    size: tags.length,
    from: Uint8Array.from(allowed, ({ from }) => from),
    to: Uint8Array.from(allowed, ({ to }) => to),
    scores: Float64Array.from(allowed, ({ score }) => score),
    weights: Float64Array.from(allowed, ({ score }) => Math.exp(score)),
    mayStart: tags.map(opens),
    mayEnd: tags.map(closes),
  };
}

/** The most probable tags (Viterbi); `scores` has one row of tag scores for each of `length` words. */
export function bestTags(grammar: Grammar, scores: Float64Array, length: number): Uint8Array {
  const { size, from, to, mayStart, mayEnd } = grammar;
  const came = new Uint8Array(length * size);
  let current = new Float64Array(size);
  let next = new Float64Array(size);
  for (let tag = 0; tag < size; tag++) current[tag] = mayStart[tag] ? scores[tag]! : -Infinity;
  for (let i = 1; i < length; i++) {
    const row = i * size;
    next.fill(-Infinity);
    for (let k = 0; k < from.length; k++) {
      const score = current[from[k]!]! + grammar.scores[k]!;
      if (score > next[to[k]!]!) {
        next[to[k]!] = score;
        came[row + to[k]!] = from[k]!;
      }
    }
    for (let tag = 0; tag < size; tag++) next[tag]! += scores[row + tag]!;
    [current, next] = [next, current];
  }
  let best = mayEnd.indexOf(true);
  for (let tag = 0; tag < size; tag++) {
    if (mayEnd[tag] && current[tag]! > current[best]!) best = tag;
  }
  const path = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--) {
    path[i] = best;
    best = came[i * size + best]!;
  }
  return path;
}

/** Forward and backward probabilities, each row scaled to sum 1, from which any span's marginal follows. */
export type Marginals = {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly emissions: Float64Array;
  /** What the forward row was divided by. */
  readonly norms: Float64Array;
};

/** Keeps probabilities above zero, so that no row sums to nothing. */
const LEAST = -300;

export function marginalsOf(grammar: Grammar, scores: Float64Array, length: number): Marginals {
  const { size, from, to, weights, mayStart, mayEnd } = grammar;
  const emissions = new Float64Array(length * size);
  for (let row = 0; row < length * size; row += size) {
    let most = -Infinity;
    for (let tag = 0; tag < size; tag++) most = Math.max(most, scores[row + tag]!);
    for (let tag = 0; tag < size; tag++)
      emissions[row + tag] = Math.exp(Math.max(LEAST, scores[row + tag]! - most));
  }
  const forward = new Float64Array(length * size);
  const norms = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const row = i * size;
    if (i === 0) for (let tag = 0; tag < size; tag++) forward[tag] = mayStart[tag] ? 1 : 0;
    else {
      for (let k = 0; k < from.length; k++) {
        forward[row + to[k]!]! += forward[row - size + from[k]!]! * weights[k]!;
      }
    }
    let sum = 0;
    for (let tag = 0; tag < size; tag++) {
      forward[row + tag]! *= emissions[row + tag]!;
      sum += forward[row + tag]!;
    }
    norms[i] = sum;
    for (let tag = 0; tag < size; tag++) forward[row + tag]! /= sum;
  }
  const backward = new Float64Array(length * size);
  for (let tag = 0; tag < size; tag++) backward[(length - 1) * size + tag] = mayEnd[tag] ? 1 : 0;
  for (let i = length - 2; i >= 0; i--) {
    const row = i * size;
    const after = row + size;
    for (let k = 0; k < from.length; k++) {
      const tag = to[k]!;
      backward[row + from[k]!]! +=
        (weights[k]! * emissions[after + tag]! * backward[after + tag]!) / norms[i + 1]!;
    }
  }
  return { forward, backward, emissions, norms };
}

/** The probability that the words from `start` to `end` have exactly the tags of `path`. */
export function probabilityOf(
  grammar: Grammar,
  transitions: Float32Array,
  { forward, backward, emissions, norms }: Marginals,
  path: Uint8Array,
  start: number,
  end: number,
): number {
  const { size } = grammar;
  let probability = forward[start * size + path[start]!]!;
  for (let i = start + 1; i < end; i++) {
    const transition = transitions[path[i - 1]! * size + path[i]!]!;
    probability *= (Math.exp(transition) * emissions[i * size + path[i]!]!) / norms[i]!;
  }
  const last = (end - 1) * size;
  let total = 0;
  const final = forward.length - size;
  for (let tag = 0; tag < size; tag++) if (grammar.mayEnd[tag]) total += forward[final + tag]!;
  return Math.min(1, (probability * backward[last + path[end - 1]!]!) / total);
}
