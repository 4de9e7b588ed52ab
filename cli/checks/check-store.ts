import { openStore, resolveStoreAddress } from "../../graph/open-store.ts";
import type { GraphStore } from "../../graph/store.ts";
import { describeError } from "../errors.ts";
import type { CheckResult } from "./check.ts";

/** Whether the store answers, is set up, and can be searched. */
export async function checkStore(address: string | undefined): Promise<readonly CheckResult[]> {
  let store: GraphStore | undefined;
  try {
    store = await openStore(address, { readOnly: true });
    const { articles } = await store.stats();
    const reachable: CheckResult = {
      what: "store",
      state: "fine",
      found: `${store.address}, ${articles} ${articles === 1 ? "article" : "articles"}`,
    };
    return [reachable, await checkSearch(store)];
  } catch (error) {
    return [storeFailure(address, error)];
  } finally {
    await store?.close();
  }
}

async function checkSearch(store: GraphStore): Promise<CheckResult> {
  const what = "search index";
  try {
    await store.search("pressgraph", { limit: 1 });
    return { what, state: "fine", found: "answers" };
  } catch (error) {
    const advice = "Ingest an article: that sets the store up. If it stays, report it.";
    return { what, state: "broken", found: describeError(error), advice };
  }
}

function storeFailure(address: string | undefined, error: unknown): CheckResult {
  const message = describeError(error);
  try {
    const { kind } = resolveStoreAddress(address);
    if (kind === "embedded" && /no such store/.test(message)) {
      const advice = "Make it with: pressgraph ingest FILE";
      return { what: "store", state: "missing", found: "no graph yet", advice };
    }
  } catch {
    // The address itself is what is wrong, and `message` says so.
  }
  return { what: "store", state: "broken", found: message };
}
