import type { Start } from "../../api/contract.ts";
import type { AskedQuery } from "../console/query-history.ts";
import type { Language } from "../i18n/translate.ts";
import { type Filters, NO_FILTERS } from "../scene/filters.ts";
import type { NodeGroup } from "../scene/node-groups.ts";
import type { ViewState } from "./view-state.ts";

export type Selection =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "edge"; readonly id: string }
  | { readonly kind: "article"; readonly id: string }
  | Connection;

/** What joins two nodes: all shortest paths, or the neighbours they share. */
export type Connection = {
  readonly kind: "paths" | "common";
  readonly id: string;
  readonly to: string;
};

export type Theme = "system" | "light" | "dark";

export type Failure = { readonly message: string; readonly action: string };

/** A value on its way from the server. */
export type Loaded<T> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly failure: Failure; readonly isOffline: boolean };

/** Short message at the foot of the canvas; `undo` offers to take the last step back. */
export type Notice = {
  readonly text: string;
  readonly canUndo: boolean;
  /** The decision that Undo takes back, rather than a step on screen. */
  readonly decision?: string;
  /** Source that brings what was left out. */
  readonly more?: string;
};

/** What the node being searched for is wanted for. */
export type Picking = {
  readonly kind: Connection["kind"] | "merge" | "split";
  readonly id: string;
};

export type ExplorerState = {
  readonly language: Language;
  readonly theme: Theme;
  readonly selection: Selection | undefined;
  /** Node or drawn fact under the pointer, in the canvas or in an article. */
  readonly hovered: { readonly node?: string; readonly fact?: string } | undefined;
  /** What a passage tells of that is selected in an article. */
  readonly lit:
    | { readonly nodes: readonly string[]; readonly edges: readonly string[] }
    | undefined;
  /** The node whose name is being corrected. */
  readonly renaming: { readonly id: string; readonly name: string } | undefined;
  /** Ids of nodes and edges that the open connection consists of. */
  readonly connected: { readonly nodes: readonly string[]; readonly edges: readonly string[] };
  readonly picking: Picking | undefined;
  /** Nodes chosen to be handled together. */
  readonly marked: ReadonlySet<string>;
  /** Whether a drag over the canvas chooses nodes rather than moving the picture. */
  readonly isMarking: boolean;
  /** A file that holds a part of the graph, with no server behind it. */
  readonly isFile: boolean;
  /** Whether the server answers Cypher. */
  readonly canAsk: boolean;
  /** Whether the server takes decisions about the graph. */
  readonly canCurate: boolean;
  readonly filters: Filters;
  readonly size: ViewState["size"];
  readonly colour: ViewState["colour"];
  readonly layout: ViewState["layout"];
  readonly offMap: boolean;
  /** What the map has no place for: drawn when it is chosen, or when `offMap` says so. */
  readonly withoutPlace: ReadonlySet<string>;
  /** What the colours stand for, where it is not the type. */
  readonly groups: readonly NodeGroup[];
  /** Goes up by one whenever what is drawn changes. */
  readonly sceneVersion: number;
  /** The same for whatever can be undone, filters and colours included. */
  readonly historyVersion: number;
  readonly start: Loaded<Start>;
  readonly isBusy: boolean;
  readonly isLayingOut: boolean;
  readonly isReachable: boolean;
  readonly notice: Notice | undefined;
  readonly view: "graph" | "table";
  readonly dialog:
    | "none"
    | "search"
    | "help"
    | "views"
    | "questions"
    | "review"
    | "intake"
    | "rename";
  /** The query that is being looked at, while the console is open. */
  readonly asked: AskedQuery | undefined;
  /** Files that were dropped on the page and wait to be read. */
  readonly dropped: readonly File[];
  /** Which sheet covers a small screen. */
  readonly sheet: "none" | "filters" | "details";
};

export const initialState = (language: Language, theme: Theme): ExplorerState => ({
  language,
  theme,
  selection: undefined,
  hovered: undefined,
  lit: undefined,
  renaming: undefined,
  connected: { nodes: [], edges: [] },
  picking: undefined,
  marked: new Set(),
  isMarking: false,
  isFile: false,
  canAsk: true,
  canCurate: false,
  filters: NO_FILTERS,
  size: "degree",
  colour: "type",
  layout: "force",
  offMap: false,
  withoutPlace: new Set(),
  groups: [],
  sceneVersion: 0,
  historyVersion: 0,
  start: { status: "loading" },
  isBusy: false,
  isLayingOut: false,
  isReachable: true,
  notice: undefined,
  view: "graph",
  dialog: "none",
  asked: undefined,
  dropped: [],
  sheet: "none",
});
