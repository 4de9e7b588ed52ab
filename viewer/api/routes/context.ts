import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { GraphStore } from "../../../graph/store.ts";
import type { ReadStore } from "../read/read-store.ts";
import type { Search } from "../search/forgiving-search.ts";

/** A Fastify server whose routes are typed by their zod schemas. */
export type Server = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What routes need to answer. */
export type Context = {
  readonly store: ReadStore;
  readonly search: Search;
  /** The same store, for what people decide, keep and give it to read. */
  readonly curated: Pick<
    GraphStore,
    | "decide"
    | "undo"
    | "decisions"
    | "review"
    | "explain"
    | "versions"
    | "views"
    | "saveView"
    | "removeView"
    | "keepPlaces"
    | "write"
  >;
  /** Says that the graph is no longer what kept answers tell. */
  readonly changed: () => void;
  /** Goes up by one with each change. */
  readonly revision: () => number;
  readonly token: string | undefined;
  readonly isConsoleOpen: boolean;
};
