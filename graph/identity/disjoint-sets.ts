/** Union–find over strings with path halving; which set is whose does not depend on the order. */
export class DisjointSets {
  readonly #parents = new Map<string, string>();
  readonly #members = new Map<string, string[]>();

  find(item: string): string {
    let at = item;
    let parent = this.#parents.get(at) ?? at;
    while (parent !== at) {
      const next = this.#parents.get(parent) ?? parent;
      this.#parents.set(at, next);
      at = parent;
      parent = next;
    }
    return at;
  }

  union(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)].sort() as [string, string];
    if (x === y) return;
    this.#members.set(x, [...this.membersOf(x), ...this.membersOf(y)]);
    this.#members.delete(y);
    this.#parents.set(y, x);
  }

  membersOf(item: string): readonly string[] {
    const root = this.find(item);
    return this.#members.get(root) ?? [root];
  }
}
