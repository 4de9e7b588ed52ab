/** Neighbours of each node asked for, as distinct pairs; `isCut` where a bound left some out. */
export type Frontier = {
  readonly pairs: readonly (readonly [node: string, neighbour: string])[];
  readonly isCut: boolean;
};

type Side = { depth: number; frontier: string[]; readonly parents: Map<string, string[]> };

export type FoundPaths = {
  readonly length: number | undefined;
  readonly paths: readonly (readonly string[])[];
  readonly omitted: number;
  readonly incomplete: boolean;
};

/**
 * All shortest paths between two nodes, breadth first from both ends. Levels are whole, so every
 * node where the sides meet lies in the middle of shortest paths, and on each path is one of them.
 */
export async function shortestPaths(
  ends: readonly [from: string, to: string],
  bounds: { readonly longest: number; readonly limit: number; readonly mostNodes: number },
  neighboursOf: (nodes: readonly string[]) => Promise<Frontier>,
): Promise<FoundPaths> {
  const [from, to] = ends;
  if (from === to) return { length: 0, paths: [[from]], omitted: 0, incomplete: false };
  const start: Side = { depth: 0, frontier: [from], parents: new Map([[from, []]]) };
  const goal: Side = { depth: 0, frontier: [to], parents: new Map([[to, []]]) };
  let incomplete = false;

  while (start.depth + goal.depth < bounds.longest) {
    const [near, far] =
      start.frontier.length <= goal.frontier.length ? [start, goal] : [goal, start];
    if (near.frontier.length === 0) break;
    if (start.parents.size + goal.parents.size > bounds.mostNodes) {
      incomplete = true;
      break;
    }
    const { pairs, isCut } = await neighboursOf(near.frontier);
    incomplete ||= isCut;
    const next = new Map<string, string[]>();
    for (const [node, neighbour] of pairs) {
      if (near.parents.has(neighbour)) continue;
      const parents = next.get(neighbour);
      if (parents === undefined) next.set(neighbour, [node]);
      else parents.push(node);
    }
    for (const [node, parents] of next) near.parents.set(node, parents.sort());
    near.frontier = [...next.keys()].sort();
    near.depth++;
    const meeting = near.frontier.filter((node) => far.parents.has(node));
    if (meeting.length > 0) return { ...joinSides(start, goal, meeting, bounds.limit), incomplete };
  }
  return { length: undefined, paths: [], omitted: 0, incomplete };
}

function joinSides(start: Side, goal: Side, meeting: readonly string[], limit: number) {
  const paths: string[][] = [];
  const [toStart, toGoal] = [chainCounter(start.parents), chainCounter(goal.parents)];
  let total = 0;
  for (const middle of meeting) {
    total += toStart(middle) * toGoal(middle);
    for (const back of chains(middle, start.parents)) {
      if (paths.length >= limit) break;
      for (const onward of chains(middle, goal.parents)) {
        if (paths.length >= limit) break;
        paths.push([...back.toReversed(), ...onward.slice(1)]);
      }
    }
  }
  return { length: start.depth + goal.depth, paths, omitted: total - paths.length };
}

/** Every way from a node back to the end its side started from. */
function* chains(node: string, parents: Map<string, string[]>): Generator<string[]> {
  const before = parents.get(node) ?? [];
  if (before.length === 0) yield [node];
  for (const parent of before) for (const rest of chains(parent, parents)) yield [node, ...rest];
}

/** How many chains there are, each node counted once however many lead through it. */
function chainCounter(parents: Map<string, string[]>): (node: string) => number {
  const counts = new Map<string, number>();
  return function count(node: string): number {
    const known = counts.get(node);
    if (known !== undefined) return known;
    const before = parents.get(node) ?? [];
    const sum =
      before.length === 0 ? 1 : before.reduce((total, parent) => total + count(parent), 0);
    counts.set(node, sum);
    return sum;
  };
}
