import type { Scene } from "../../api/scene.ts";
import type { ApiClient } from "../api/api-client.ts";

/**
 * Where a part of the scene came from, in a form that the address bar holds and that loads it again:
 * `overview`, `country:NO`, `country:NO|SIGNED|400` (a kind of fact and how many), `country:NO||1000|2`
 * (two steps around), `paths|country:NO|topic:x`, `common|…`, `top|Official|60`, `everything`.
 */
export const OVERVIEW = "overview";
/** The whole of a graph that is too large to be shown unasked; `everything|force` whatever its size. */
export const EVERYTHING = "everything";

/** Facts that come with one request; more come with the next. */
export const PAGE = 200;
/** Facts around one node at most. */
export const MOST = 5000;
const WIDE = 1000;

export type Around = {
  readonly id: string;
  readonly types: string;
  readonly limit: number;
  readonly depth: number;
};

export function aroundSource({ id, types = "", depth = 1, limit = pageOf(depth) }: AroundOptions) {
  const isPlain = depth === 1 && limit === PAGE;
  const parts = isPlain ? [types] : [types, String(limit), ...(depth > 1 ? [String(depth)] : [])];
  return [id, ...parts].join("|").replace(/\|+$/, "");
}

const [TOP, MOST_TOP] = [60, 480];

/** The best connected of a kind of thing. */
export const topSource = (type: string, limit = TOP) => `top|${type}|${Math.min(MOST_TOP, limit)}`;

function parseTop(source: string): { type: string; limit: number } | undefined {
  const [kind, type = "", limit] = source.split("|");
  if (kind !== "top") return undefined;
  return { type, limit: Math.min(MOST_TOP, Math.max(1, Math.trunc(Number(limit)) || TOP)) };
}

type AroundOptions = Partial<Around> & Pick<Around, "id">;

const pageOf = (depth: number) => (depth > 1 ? WIDE : PAGE);

/** The node that a source is around; undefined for any other source. */
export function parseAround(source: string): Around | undefined {
  if (source === OVERVIEW || /^(paths|common|top|everything)(\||$)/.test(source)) return undefined;
  const [id = "", types = "", limit = "", depth = "1"] = source.split("|");
  const steps = Math.min(4, Math.max(1, Math.trunc(Number(depth)) || 1));
  const most = Math.trunc(Number(limit)) || pageOf(steps);
  return { id, types, limit: Math.min(MOST, Math.max(1, most)), depth: steps };
}

/** The same source with one more page; undefined where it has all that can be had. */
export function moreOf(source: string): string | undefined {
  const top = parseTop(source);
  if (top) return top.limit >= MOST_TOP ? undefined : topSource(top.type, 2 * top.limit);
  const around = parseAround(source);
  if (!around || around.limit >= MOST) return undefined;
  return aroundSource({ ...around, limit: Math.min(MOST, around.limit + pageOf(around.depth)) });
}

/** Whether `next` holds all that `source` does. */
export function replaces(next: string, source: string): boolean {
  const [one, other] = [parseTop(next), parseTop(source)];
  if (one && other) return one.type === other.type && one.limit > other.limit;
  const [a, b] = [parseAround(next), parseAround(source)];
  if (!a || !b) return false;
  return a.id === b.id && a.types === b.types && a.depth === b.depth && a.limit > b.limit;
}

export async function fetchSource(
  api: ApiClient,
  source: string,
  stops: readonly string[],
): Promise<Scene> {
  const [first = "", second = "", third = ""] = source.split("|");
  const avoiding = stops.length > 0 ? { stops: stops.join(",") } : {};
  if (first === "paths") return (await api.paths(second, third, avoiding)).scene;
  if (first === "common") return (await api.common(second, third)).scene;
  if (first === EVERYTHING) return api.whole(second === "force");
  const top = parseTop(source);
  if (top) return api.top(top.type, top.limit);
  const { id, types, ...bounds } = parseAround(source)!;
  const options = { ...bounds, ...(types && { types }), ...avoiding };
  return (await api.neighbourhood(id, options)).scene;
}
