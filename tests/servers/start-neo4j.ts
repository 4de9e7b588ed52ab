import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, open, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { createDriver } from "../../graph/neo4j/driver.ts";
import { lockFile } from "./file-lock.ts";
import { findJava } from "./find-java.ts";
import { neo4jConf } from "./neo4j-conf.ts";
import type { Neo4jVersion } from "./neo4j-versions.ts";

export type RunningNeo4j = {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Of the process that watches over the server; ending it ends the server. */
  readonly pid: number;
  /** Of the server itself. */
  readonly serverPid: number;
};

const CACHE = path.resolve(import.meta.dirname, "../../.cache/neo4j");
const OPENED_PACKAGES = ["nio", "io", "util.concurrent"].map(
  (name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`,
);
const START_UP = 120_000;

type Sizing = { readonly javaOptions: readonly string[]; readonly pageCache: string };

/** Ready soon and small, and slow in the long run. */
const FOR_TESTS: Sizing = {
  javaOptions: ["-Xms256m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"],
  pageCache: "64m",
};
/** As a server runs that is there to stay: what is written fits into its page cache. */
export const FOR_MEASUREMENTS: Sizing = { javaOptions: ["-Xms2g", "-Xmx2g"], pageCache: "2g" };

/** Starts a server in an empty folder, which must be removed when the server has ended. */
export async function startNeo4j(
  neo4j: Neo4jVersion,
  home: string,
  { javaOptions, pageCache }: Sizing = FOR_TESTS,
  { apoc }: { readonly apoc?: string } = {},
): Promise<RunningNeo4j> {
  const classPath = await resolveClassPath(neo4j.version, apoc);
  const java = findJava(...neo4j.java) as string;
  const port = await freePort();
  await mkdir(path.join(home, "conf"), { recursive: true });
  await mkdir(path.join(home, "import"), { recursive: true });
  await writeFile(path.join(home, "conf", "neo4j.conf"), neo4jConf(port, pageCache));
  if (apoc !== undefined) await installApoc(home, classPath);
  await writeFile(
    path.join(home, "java-arguments"),
    [
      ...javaOptions,
      ...OPENED_PACKAGES,
      "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
      `-cp "${classPath}"`,
      neo4j.main,
      `"--home-dir=${home}"`,
      `"--config-dir=${path.join(home, "conf")}"`,
    ].join("\n"),
  );
  const pid = await spawnWatched(java, home);
  await waitUntilStarted(home, pid);
  const password = randomBytes(12).toString("hex");
  const uri = `bolt://127.0.0.1:${port}`;
  await setPassword(uri, password);
  return { uri, username: "neo4j", password, pid, serverPid: await serverPidIn(home) };
}

/** Starts a server again that has ended; its address and log-in stay. */
export async function restartNeo4j(neo4j: Neo4jVersion, home: string): Promise<number> {
  await writeFile(path.join(home, "logs", "neo4j.log"), "");
  const pid = await spawnWatched(findJava(...neo4j.java) as string, home);
  await waitUntilStarted(home, pid);
  return serverPidIn(home);
}

const serverPidIn = async (home: string) =>
  Number(await readFile(path.join(home, "server.pid"), "utf8"));

/** The server ends when it is told to, or when the test run that wanted it is gone. */
async function spawnWatched(java: string, home: string): Promise<number> {
  const owner = process.env.PRESSGRAPH_TEST_OWNER ?? String(process.pid);
  const script = `
"$0" @"$1/java-arguments" & server=$!
echo $server > "$1/server.pid"
trap 'kill $server; wait $server; exit 0' TERM INT
while kill -0 "$2" 2>/dev/null && kill -0 $server 2>/dev/null; do sleep 1 & wait $!; done
kill $server 2>/dev/null; wait $server`;
  const log = await open(path.join(home, "output.log"), "w");
  const child = spawn("sh", ["-c", script, java, home, owner], {
    stdio: ["ignore", log.fd, log.fd],
    detached: true,
  });
  await log.close();
  child.unref();
  return child.pid as number;
}

async function waitUntilStarted(home: string, pid: number): Promise<void> {
  const log = path.join(home, "logs", "neo4j.log");
  const output = () => readFile(path.join(home, "output.log"), "utf8").catch(() => "");
  const giveUp = Date.now() + START_UP;
  let hasEnded = false;
  while (!(await readFile(log, "utf8").catch(() => "")).includes("Started.")) {
    try {
      process.kill(pid, 0);
    } catch {
      hasEnded = true;
    }
    if (hasEnded || Date.now() > giveUp) {
      throw new Error(`Neo4j did not start:\n${(await output()).slice(-2000)}`);
    }
    await sleep(100);
  }
}

async function setPassword(uri: string, password: string): Promise<void> {
  const target = { uri, username: "neo4j", password: "neo4j", database: "system" };
  const driver = createDriver(target, { poolSize: 1, retryTime: 0, plainIntegers: true });
  const session = driver.session({ database: "system" });
  await session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password });
  await driver.close();
}

/** Procedures are looked for in the plugins; what they need is on the class path. */
async function installApoc(home: string, classPath: string): Promise<void> {
  const jars = classPath.split(path.delimiter).filter((jar) => path.basename(jar).includes("apoc"));
  await mkdir(path.join(home, "plugins"), { recursive: true });
  for (const jar of jars) await copyFile(jar, path.join(home, "plugins", path.basename(jar)));
}

/**
 * Class path of Neo4j Community, downloaded by Maven into its own cache the first time; with `apoc`, that
 * version of its procedures, too.
 */
export async function resolveClassPath(version: string, apoc?: string): Promise<string> {
  const folder = path.join(CACHE, apoc === undefined ? version : `${version}-apoc-${apoc}`);
  const file = path.join(folder, "class-path");
  await mkdir(folder, { recursive: true });
  const unlock = await lockFile(path.join(folder, "lock"));
  try {
    const known = await readFile(file, "utf8").catch(() => undefined);
    if (known?.split(path.delimiter).every(existsSync)) return known;
    await writeFile(path.join(folder, "pom.xml"), pom(version, apoc));
    await promisify(execFile)(
      "mvn",
      [
        "--batch-mode",
        "--quiet",
        "dependency:build-classpath",
        "-DincludeScope=runtime",
        `-Dmdep.outputFile=${file}`,
      ],
      { cwd: folder },
    );
    return await readFile(file, "utf8");
  } finally {
    await unlock();
  }
}

const dependency = (group: string, artifact: string, version: string) =>
  `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;

const apocDependencies = (version: string) =>
  ["apoc-core", "apoc-common"]
    .map((artifact) => dependency("org.neo4j.procedure", artifact, version))
    .join("");

const pom = (
  version: string,
  apoc: string | undefined,
) => `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion>
<groupId>pressgraph</groupId><artifactId>test-server</artifactId><version>1</version>
<packaging>pom</packaging>
<dependencies>
${dependency("org.neo4j", "neo4j", version)}
${dependency("org.neo4j.app", "neo4j-server", version)}
${apoc === undefined ? "" : apocDependencies(apoc)}
</dependencies>
</project>
`;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
