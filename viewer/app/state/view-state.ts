import * as z from "zod/mini";
import { EDGE_TYPE_NAMES } from "../../../schema/edge-types.ts";
import { STATUSES } from "../../../schema/fact.ts";
import { NODE_TYPE_NAMES } from "../../../schema/node-types.ts";
import { FILTER_NAMES, PARTS } from "../scene/filters.ts";

const Id = z.string().check(z.minLength(1), z.maxLength(300));
const Ids = z.array(Id).check(z.maxLength(3000));
const Pair = z.tuple([Id, Id]);
const Names = z.array(z.string().check(z.maxLength(300))).check(z.maxLength(500));
const Least = z.int().check(z.gte(0), z.lte(1_000_000));
const Day = z.union([z.literal(""), z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))]);

/** All that the address bar and a saved view hold. Our own stable ids, never a store's. */
export const ViewState = z.object({
  node: z.optional(Id),
  edge: z.optional(Id),
  article: z.optional(Id),
  /** The two ends of a connection that is shown. */
  paths: z.optional(Pair),
  common: z.optional(Pair),
  /** What the scene was loaded from: `overview` or ids of expanded nodes. */
  sources: Ids,
  /** Nodes of those sources that are hidden … */
  hidden: Ids,
  /** … or the only ones shown, whichever list is shorter. */
  only: Ids,
  /** Pinned nodes with their places: `official:x@12@-7`. */
  pins: Ids,
  /** Nodes that nothing is searched through. */
  stops: Ids,
  hiddenNodeTypes: z.array(z.enum(NODE_TYPE_NAMES)),
  hiddenEdgeTypes: z.array(z.enum(EDGE_TYPE_NAMES)),
  hiddenStatuses: z.array(z.enum(STATUSES)),
  since: Day,
  until: Day,
  hiddenPublishers: Names,
  hiddenLanguages: Names,
  leastSources: Least,
  leastFacts: Least,
  text: z.string().check(z.maxLength(300)),
  part: z.enum(PARTS),
  paused: z.array(z.enum(FILTER_NAMES)),
  grey: z.boolean(),
  fanned: z.boolean(),
  size: z.enum(["degree", "sources", "betweenness", "pagerank", "equal"]),
  colour: z.enum(["type", "community", "country"]),
  layout: z.enum(["force", "circle", "radial", "layers", "time", "map"]),
  /** Whether the map also shows what has no place of its own. */
  offMap: z.boolean(),
  /** A query in the console, and what its parameters were given. */
  cypher: z.optional(z.string().check(z.minLength(1), z.maxLength(4000))),
  parameters: z.optional(z.record(z.string(), z.string().check(z.maxLength(2000)))),
});
export type ViewState = z.infer<typeof ViewState>;

export const DEFAULT_VIEW: ViewState = {
  sources: [],
  hidden: [],
  only: [],
  pins: [],
  stops: [],
  hiddenNodeTypes: [],
  hiddenEdgeTypes: [],
  hiddenStatuses: [],
  since: "",
  until: "",
  hiddenPublishers: [],
  hiddenLanguages: [],
  leastSources: 0,
  leastFacts: 0,
  text: "",
  part: "all",
  paused: [],
  grey: false,
  fanned: false,
  size: "degree",
  colour: "type",
  layout: "force",
  offMap: false,
};

/** Names in the address, short and readable: `?node=…&without=Topic,Place`. */
const NAMES: Readonly<Record<keyof ViewState, string>> = {
  node: "node",
  edge: "edge",
  article: "article",
  paths: "paths",
  common: "common",
  sources: "from",
  hidden: "hidden",
  only: "only",
  pins: "pin",
  stops: "stop",
  hiddenNodeTypes: "without",
  hiddenEdgeTypes: "withoutEdges",
  hiddenStatuses: "withoutStatus",
  since: "since",
  until: "until",
  hiddenPublishers: "withoutPublishers",
  hiddenLanguages: "withoutLanguages",
  leastSources: "leastSources",
  leastFacts: "leastFacts",
  text: "text",
  part: "part",
  paused: "paused",
  grey: "grey",
  fanned: "fanned",
  size: "size",
  colour: "colour",
  layout: "layout",
  offMap: "offMap",
  cypher: "cypher",
  parameters: "parameters",
};

/** Query string of a view, without what is at its default. */
export function encodeView(view: ViewState): string {
  const parameters = new URLSearchParams();
  for (const [key, name] of Object.entries(NAMES) as [keyof ViewState, string][]) {
    const value = view[key];
    if (value === undefined || String(value) === String(DEFAULT_VIEW[key] ?? "")) continue;
    const text = Array.isArray(value)
      ? value.map(encodeItem).join(",")
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);
    if (text !== "{}") parameters.set(name, text);
  }
  return parameters.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
}

/** View of a query string. What is unknown or broken is ignored, so that old addresses still open. */
export function decodeView(search: string): ViewState {
  const parameters = new URLSearchParams(search);
  let view = DEFAULT_VIEW;
  for (const [key, name] of Object.entries(NAMES) as [keyof ViewState, string][]) {
    const text = parameters.get(name);
    if (text === null) continue;
    const parsed = ViewState.safeParse({ ...view, [key]: readValue(key, text) });
    if (parsed.success) view = parsed.data;
  }
  return view;
}

function readValue(key: keyof ViewState, text: string): unknown {
  if (key === "parameters") return readJson(text);
  const usual = DEFAULT_VIEW[key];
  if (Array.isArray(usual) || key === "paths" || key === "common") {
    return text.split(",").filter(Boolean).map(decodeItem);
  }
  if (typeof usual === "boolean") return text === "true";
  return typeof usual === "number" ? Number(text) : text;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const NOTHING = "%00";

const encodeItem = (item: string) =>
  item === "" ? NOTHING : item.replace(/[%,]/g, encodeURIComponent);

function decodeItem(item: string): string {
  try {
    return item === NOTHING ? "" : decodeURIComponent(item);
  } catch {
    return item;
  }
}
