import { createDriver } from "../../graph/neo4j/driver.ts";
import type { Login } from "./inject-faults.ts";

/** Runs a statement as the database's owner, past the store. */
export async function administer(login: Login, cypher: string) {
  const settings = { poolSize: 1, retryTime: 0, plainIntegers: true };
  const driver = createDriver({ ...login, database: undefined }, settings);
  try {
    const { records } = await driver.executeQuery(cypher);
    return records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}

export async function dropConstraints(login: Login): Promise<void> {
  for (const { name } of await administer(login, "SHOW CONSTRAINTS YIELD name")) {
    await administer(login, `DROP CONSTRAINT ${name}`);
  }
}
