import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe } from "@jest/globals";
import { createDriver, type Driver } from "../../graph/neo4j/driver.ts";
import { lockFile } from "./file-lock.ts";
import { missingFor, NEO4J_VERSIONS, type Neo4jVersion } from "./neo4j-versions.ts";
import { runUnless } from "./run-unless.ts";
import { startNeo4j } from "./start-neo4j.ts";
import { runFolder } from "./test-run.ts";

export type TestServer = {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Absent where NEO4J_URI names the server. */
  readonly serverPid?: number;
  /** Deletes all data, not the schema. */
  wipe(): Promise<void>;
};

/**
 * Defines the same tests for every Neo4j that Pressgraph supports; `NEO4J_URI` stands in for them
 * where it is set. The test file has the server to itself. What cannot run here is reported at the
 * end of the run.
 */
export function describeNeo4j(
  name: string,
  define: (server: () => TestServer) => void,
  versions: readonly Neo4jVersion[] = NEO4J_VERSIONS,
): void {
  const given = process.env.NEO4J_URI;
  if (given !== undefined) {
    describeServer(`${name}, Neo4j at NEO4J_URI`, "given", () => givenServer(given), define);
    return;
  }
  for (const neo4j of versions) {
    const title = `${name}, Neo4j ${neo4j.version}`;
    const missing = missingFor(neo4j);
    const suite = runUnless(missing, title);
    if (missing === undefined) {
      describeServer(title, neo4j.version, () => sharedServer(neo4j), define);
    } else {
      suite.describe(title, () => suite.test("runs where its server can be had", () => undefined));
    }
  }
}

type Login = Omit<TestServer, "wipe">;

function describeServer(
  title: string,
  lock: string,
  start: () => Promise<Login>,
  define: (server: () => TestServer) => void,
): void {
  describe(title, () => {
    let server: TestServer | undefined;
    let release = async () => {};
    beforeAll(async () => {
      const unlock = await lockFile(path.join(runFolder(), `${lock}.lock`));
      const login = await start();
      const driver = driverFor(login);
      server = { ...login, wipe: () => wipe(driver) };
      release = async () => {
        await driver.close();
        await unlock();
      };
    }, 600_000);
    afterAll(() => release());
    define(() => server as TestServer);
  });
}

/** The server of this test run, started by whichever test file needs it first. */
async function sharedServer(neo4j: Neo4jVersion): Promise<Login> {
  const home = path.join(runFolder(), neo4j.version);
  const state = path.join(home, "server.json");
  if (!existsSync(state)) {
    await mkdir(home, { recursive: true });
    await writeFile(state, JSON.stringify(await startNeo4j(neo4j, home)));
  }
  return JSON.parse(await readFile(state, "utf8"));
}

/** Tests delete everything, so a database that holds anything else is left alone. */
async function givenServer(uri: string): Promise<Login> {
  const { NEO4J_USERNAME: username = "neo4j", NEO4J_PASSWORD: password = "" } = process.env;
  const login = { uri, username, password };
  const state = path.join(runFolder(), "given.json");
  if (existsSync(state)) return login;
  const driver = driverFor(login);
  const { records } = await driver.executeQuery("MATCH (node) RETURN count(node) AS count");
  await driver.close();
  if (Number(records[0]?.get("count")) > 0) {
    throw new Error(
      "The database at NEO4J_URI is not empty; the tests would delete what it holds.",
    );
  }
  await writeFile(state, "{}");
  return login;
}

function driverFor({ uri, username, password }: Login): Driver {
  const target = { uri, username, password, database: undefined };
  return createDriver(target, { poolSize: 2, retryTime: 30_000, plainIntegers: true });
}

async function wipe(driver: Driver): Promise<void> {
  for (;;) {
    const { records } = await driver.executeQuery(
      "MATCH (node) WITH node LIMIT 5000 DETACH DELETE node RETURN count(*) AS count",
    );
    if (records[0]?.get("count") === 0) return;
  }
}
