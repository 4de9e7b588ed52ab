import type { OpenStoreOptions } from "../graph/open-store.ts";
import type { GraphStore } from "../graph/store.ts";
import type { Context } from "./context.ts";

/** Opens the store the user chose for reading, runs `work`, and closes it whatever happens. */
export async function withGraph<Result>(
  context: Context,
  work: (store: GraphStore) => Promise<Result>,
): Promise<Result> {
  return thenClose(await open(context, { readOnly: true }), work);
}

/** The same for a store that is open for long and is now and then written to; others are let in. */
export async function withSharedGraph<Result>(
  context: Context,
  work: (store: GraphStore) => Promise<Result>,
): Promise<Result> {
  return thenClose(await open(context, { shared: true }), work);
}

async function thenClose<Result>(
  store: GraphStore,
  work: (store: GraphStore) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Opens the store for writing, with constraints and indexes in place. The caller closes it. */
export async function openForWriting(context: Context): Promise<GraphStore> {
  const store = await open(context, {});
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

async function open(
  { options, output }: Context,
  access: Pick<OpenStoreOptions, "readOnly" | "shared">,
): Promise<GraphStore> {
  const { openStore } = await import("../graph/open-store.ts");
  const store = await openStore(options.store, access);
  if (options.store === undefined && store.address !== said) {
    said = store.address;
    output.note(`store: ${said}`);
  }
  return store;
}
