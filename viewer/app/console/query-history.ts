import * as z from "zod/mini";

/** A query that was run, with what its parameters were given. */
export type AskedQuery = {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, string>>;
};

const KEY = "pressgraph.queries";
const MOST = 30;
const Kept = z.array(
  z.object({
    cypher: z.string().check(z.minLength(1), z.maxLength(4000)),
    parameters: z.record(z.string(), z.string()),
  }),
);

type Storage = Pick<globalThis.Storage, "getItem" | "setItem">;

/** Queries that were run in this browser, the latest first. What cannot be read is as good as none. */
export function readHistory(storage: Storage): readonly AskedQuery[] {
  try {
    const parsed = Kept.safeParse(JSON.parse(storage.getItem(KEY) ?? "[]"));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

export function noteQuery(storage: Storage, asked: AskedQuery): readonly AskedQuery[] {
  const others = readHistory(storage).filter(({ cypher }) => cypher !== asked.cypher);
  const kept = [asked, ...others].slice(0, MOST);
  try {
    storage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage may be full or forbidden: the history then ends with the page.
  }
  return kept;
}
