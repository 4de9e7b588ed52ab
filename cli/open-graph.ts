import type { GraphStore } from "../graph/store.ts";
import type { Context } from "./context.ts";

/** Opens the store the user chose for reading, runs `work`, and closes it whatever happens. */
export async function withGraph<Result>(
  context: Context,
  work: (store: GraphStore) => Promise<Result>,
): Promise<Result> {
  const store = await open(context, true);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Opens the store for writing, with constraints and indexes in place. The caller closes it. */
export async function openForWriting(context: Context): Promise<GraphStore> {
  const store = await open(context, false);
  try {
    await store.migrate();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** What was said last: a command that opens the store twice says once which it is. */
let said: string | undefined;

async function open({ options, output }: Context, readOnly: boolean): Promise<GraphStore> {
  const { openStore } = await import("../graph/open-store.ts");
  const store = await openStore(options.store, { readOnly });
  if (options.store === undefined && store.address !== said) {
    said = store.address;
    output.note(`store: ${said}`);
  }
  return store;
}
