import type { Command } from "commander";

type CommandModule = {
  /** Adds arguments, options, examples and the action. */
  configure(command: Command): void;
};

export type CommandEntry = {
  readonly name: string;
  readonly group: "Reading" | "Graph" | "Deciding" | "Exploring" | "Set-up";
  readonly summary: string;
  readonly load: () => Promise<CommandModule>;
};

/** Every command, loaded only when it is called; a new one is a file in `commands/` and an entry here. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "read",
    group: "Reading",
    summary: "show what articles say, without a store",
    load: () => import("./commands/read.ts"),
  },
  {
    name: "eval",
    group: "Reading",
    summary: "score the reading against annotated articles",
    load: () => import("./commands/eval.ts"),
  },
  {
    name: "ingest",
    group: "Graph",
    summary: "read articles into the store",
    load: () => import("./commands/ingest.ts"),
  },
  {
    name: "worker",
    group: "Graph",
    summary: "read articles from a queue into the store",
    load: () => import("./commands/worker.ts"),
  },
  {
    name: "query",
    group: "Graph",
    summary: "run read-only Cypher",
    load: () => import("./commands/query.ts"),
  },
  {
    name: "search",
    group: "Graph",
    summary: "find entities and articles by name or words",
    load: () => import("./commands/search.ts"),
  },
  {
    name: "show",
    group: "Graph",
    summary: "show an entity with its facts, or an article with its mentions",
    load: () => import("./commands/show.ts"),
  },
  {
    name: "stats",
    group: "Graph",
    summary: "count nodes, edges and articles",
    load: () => import("./commands/stats.ts"),
  },
  {
    name: "export",
    group: "Graph",
    summary: "write the graph, or a part of it, for other programs",
    load: () => import("./commands/export.ts"),
  },
  {
    name: "remove",
    group: "Graph",
    summary: "remove articles with all that only they support",
    load: () => import("./commands/remove.ts"),
  },
  {
    name: "review",
    group: "Deciding",
    summary: "list pairs that may be one, best first",
    load: () => import("./commands/review.ts"),
  },
  {
    name: "explain",
    group: "Deciding",
    summary: "say why two entities are one, or not",
    load: () => import("./commands/explain.ts"),
  },
  {
    name: "merge",
    group: "Deciding",
    summary: "decide that two entities are one",
    load: () => import("./commands/merge.ts"),
  },
  {
    name: "split",
    group: "Deciding",
    summary: "decide that two entities are not one",
    load: () => import("./commands/split.ts"),
  },
  {
    name: "reject",
    group: "Deciding",
    summary: "decide that a fact of an article is wrong",
    load: () => import("./commands/reject.ts"),
  },
  {
    name: "rename",
    group: "Deciding",
    summary: "decide what an entity is called",
    load: () => import("./commands/rename.ts"),
  },
  {
    name: "undo",
    group: "Deciding",
    summary: "take a decision back",
    load: () => import("./commands/undo.ts"),
  },
  {
    name: "decisions",
    group: "Deciding",
    summary: "list, export or import what people decided",
    load: () => import("./commands/decisions.ts"),
  },
  {
    name: "conflicts",
    group: "Deciding",
    summary: "list reports that contradict each other",
    load: () => import("./commands/conflicts.ts"),
  },
  {
    name: "view",
    group: "Exploring",
    summary: "serve the explorer on this machine",
    load: () => import("./commands/view.ts"),
  },
  {
    name: "start",
    group: "Exploring",
    summary: "ingest the samples, or the files given, and serve the explorer",
    load: () => import("./commands/start.ts"),
  },
  {
    name: "doctor",
    group: "Set-up",
    summary: "check this machine and the store",
    load: () => import("./commands/doctor.ts"),
  },
];
