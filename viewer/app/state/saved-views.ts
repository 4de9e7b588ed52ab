import * as z from "zod/mini";

/** A view under a name; `query` is what the address bar holds for it. */
export type SavedView = { readonly name: string; readonly query: string };

const KEY = "pressgraph.views";
const MOST = 200;
const SavedViews = z.array(
  z.object({
    name: z.string().check(z.minLength(1), z.maxLength(80)),
    query: z.string().check(z.maxLength(100_000)),
  }),
);

type Storage = Pick<globalThis.Storage, "getItem" | "setItem">;

/** Views kept in this browser, by name. What cannot be read is as good as nothing. */
export function readViews(storage: Storage): readonly SavedView[] {
  try {
    const parsed = SavedViews.safeParse(JSON.parse(storage.getItem(KEY) ?? "[]"));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** Keeps a view; one of the same name is replaced. Returns what is kept now. */
export function saveView(storage: Storage, name: string, query: string): readonly SavedView[] {
  const title = name.trim().slice(0, 80);
  if (title === "") return readViews(storage);
  const others = readViews(storage).filter((view) => view.name !== title);
  return write(storage, [{ name: title, query }, ...others].slice(0, MOST));
}

export function removeView(storage: Storage, name: string): readonly SavedView[] {
  return write(
    storage,
    readViews(storage).filter((view) => view.name !== name),
  );
}

function write(storage: Storage, views: readonly SavedView[]): readonly SavedView[] {
  try {
    storage.setItem(KEY, JSON.stringify(views));
  } catch {
    // Storage may be full or forbidden: nothing is kept then.
    return readViews(storage);
  }
  return views;
}
