import { allViews, writeView } from "../cypher/views.ts";
import type { CypherTransaction } from "../cypher-connection.ts";
import { MOST_VIEWS, type SavedView, tooManyViews } from "./saved-view.ts";

export async function readViews(transaction: CypherTransaction): Promise<readonly SavedView[]> {
  const rows = await transaction.run(allViews());
  return rows.map(({ name, query }) => ({ name: name as string, query: query as string }));
}

export async function storeView(transaction: CypherTransaction, view: SavedView): Promise<void> {
  const there = await readViews(transaction);
  if (there.length >= MOST_VIEWS && there.every(({ name }) => name !== view.name)) {
    throw tooManyViews();
  }
  await transaction.run(writeView(view));
}
