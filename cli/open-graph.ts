import type { GraphStore } from "../graph/store.ts";
import type { Context } from "./context.ts";

/** Opens the store the user chose for reading, runs `work`, and closes it whatever happens. */
export const withGraph = <Result>(
  context: Context,
  work: (store: GraphStore) => Promise<Result>,
): Promise<Result> => open(context, { readOnly: true }, work);

/** The same for writing, with constraints and indexes in place. */
export const withWritableGraph = <Result>(
  context: Context,
  work: (store: GraphStore) => Promise<Result>,
): Promise<Result> =>
  open(context, { readOnly: false }, async (store) => {
    await store.migrate();
    return work(store);
  });

async function open<Result>(
  { options, output }: Context,
  mode: { readonly readOnly: boolean },
  work: (store: GraphStore) => Promise<Result>,
): Promise<Result> {
  const { openStore } = await import("../graph/open-store.ts");
  const store = await openStore(options.store, mode);
  try {
    if (options.store === undefined) output.note(`store: ${store.address}`);
    return await work(store);
  } finally {
    await store.close();
  }
}
