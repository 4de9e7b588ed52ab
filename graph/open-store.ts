import { InvalidInputError } from "../schema/errors.ts";
import type { GraphStore } from "./store.ts";

export type OpenStoreOptions = {
  /** Nothing can be written; for the embedded store, other readers are let in. */
  readonly readOnly?: boolean;
  /** For the embedded store: others may read and write while this one does not write. */
  readonly shared?: boolean;
  /** For Neo4j, instead of NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE. */
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_FILE = "pressgraph.db";
const BOLT = /^(bolt|neo4j)(\+s|\+ssc)?:\/\//i;
const OTHER_SCHEME = /^[a-z][a-z0-9+.-]+:\/\//i;

/** Which store an address, or else the environment, chooses; a file unless it is a Bolt address. */
export function resolveStoreAddress(address?: string, environment: Environment = process.env) {
  const chosen = address || environment.PRESSGRAPH_STORE || environment.NEO4J_URI || DEFAULT_FILE;
  if (BOLT.test(chosen)) return { kind: "neo4j", address: chosen } as const;
  if (OTHER_SCHEME.test(chosen)) {
    throw new InvalidInputError(
      `${withoutSecrets(chosen)} is no store. Give a file, or bolt://, neo4j:// or neo4j+s:// and a host.`,
    );
  }
  return { kind: "embedded", address: chosen } as const;
}

/** Opens the store; the adapter is loaded only then, and only the one that is needed. */
export async function openStore(
  address?: string,
  options: OpenStoreOptions = {},
): Promise<GraphStore> {
  const chosen = resolveStoreAddress(address);
  if (chosen.kind === "neo4j") {
    const { openNeo4jStore } = await import("./neo4j/neo4j-store.ts");
    return openNeo4jStore(chosen.address, options);
  }
  const { openGrafeoStore } = await import("./embedded/grafeo-store.ts");
  return openGrafeoStore(chosen.address, options);
}

function withoutSecrets(address: string): string {
  return address.replace(/\/\/[^/@]*@/, "//");
}
