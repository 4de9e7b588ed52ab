import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { findJava } from "./find-java.ts";
import { neo4jConf } from "./neo4j-conf.ts";
import type { Neo4jVersion } from "./neo4j-versions.ts";
import { resolveClassPath } from "./start-neo4j.ts";

/** Runs `neo4j-admin database import full` into a folder from which no server has run yet. */
export async function importCsv(
  neo4j: Neo4jVersion,
  home: string,
  { nodes, edges }: { readonly nodes: string; readonly edges: string },
): Promise<string> {
  const conf = path.join(home, "conf");
  await mkdir(conf, { recursive: true });
  await writeFile(path.join(conf, "neo4j.conf"), neo4jConf(7687));
  const { stdout } = await promisify(execFile)(
    findJava(...neo4j.java) as string,
    [
      "-Xmx512m",
      "--add-opens=java.base/java.nio=ALL-UNNAMED",
      "--add-opens=java.base/java.lang=ALL-UNNAMED",
      ...["-cp", await resolveClassPath(neo4j.version), "org.neo4j.cli.AdminTool"],
      ...["database", "import", "full", "neo4j"],
      ...["--multiline-fields=true", "--array-delimiter=U+001F"],
      ...[`--nodes=${nodes}`, `--relationships=${edges}`],
    ],
    {
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf },
      cwd: home,
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return stdout;
}
