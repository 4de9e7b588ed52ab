import type { LayoutInput } from "./layout-messages.ts";

/** Connected parts as lists of nodes, the largest first; in each, nodes in their given order. */
export function componentsOf({ x, from, to }: LayoutInput): number[][] {
  const leader = Array.from(x.keys());
  const find = (node: number): number => {
    let top = node;
    while (leader[top] !== top) top = leader[top]!;
    for (let at = node; leader[at] !== top; ) {
      const next = leader[at]!;
      leader[at] = top;
      at = next;
    }
    return top;
  };
  from.forEach((node, edge) => {
    leader[find(node)] = find(to[edge]!);
  });
  const parts = new Map<number, number[]>();
  for (const node of leader.keys()) {
    const top = find(node);
    const part = parts.get(top);
    if (part) part.push(node);
    else parts.set(top, [node]);
  }
  return [...parts.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
