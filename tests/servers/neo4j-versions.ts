import { findJava, hasCommand } from "./find-java.ts";

export type Neo4jVersion = {
  readonly version: string;
  readonly main: string;
  /** Java versions that it runs on. */
  readonly java: readonly [number, number];
};

export const NEO4J_VERSIONS: readonly Neo4jVersion[] = [
  { version: "5.26.30", main: "org.neo4j.server.CommunityEntryPoint", java: [17, 21] },
  { version: "2026.09.0", main: "org.neo4j.server.Neo4jCommunity", java: [25, 25] },
];

/** Why this version cannot be started here, if so. */
export function missingFor({ version, java: [least, most] }: Neo4jVersion): string | undefined {
  if (findJava(least, most) === undefined) {
    const range = least === most ? `${least}` : `${least} to ${most}`;
    return `Neo4j ${version} needs Java ${range} (set JAVA${least}_HOME), or set NEO4J_URI`;
  }
  return hasCommand("mvn") ? undefined : `Neo4j ${version} needs Maven (mvn), or set NEO4J_URI`;
}
