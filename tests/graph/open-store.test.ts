import { expect, test } from "@jest/globals";
import { resolveStoreAddress } from "../../graph/open-store.ts";
import { InvalidInputError } from "../../schema/errors.ts";

test.each([
  [undefined, {}, "embedded", "pressgraph.db"],
  [undefined, { NEO4J_URI: "neo4j+s://host" }, "neo4j", "neo4j+s://host"],
  [undefined, { NEO4J_URI: "bolt://host", PRESSGRAPH_STORE: "x.db" }, "embedded", "x.db"],
  ["y.db", { NEO4J_URI: "bolt://host", PRESSGRAPH_STORE: "x.db" }, "embedded", "y.db"],
  ["bolt://host:1", { PRESSGRAPH_STORE: "x.db" }, "neo4j", "bolt://host:1"],
  ["C:\\graphs\\x.db", {}, "embedded", "C:\\graphs\\x.db"],
] as const)(
  "resolveStoreAddress(%j, %j) is the %s store %s",
  (given, environment, kind, address) => {
    expect(resolveStoreAddress(given, environment)).toEqual({ kind, address });
  },
);

test("resolveStoreAddress() refuses other schemes without repeating a password", () => {
  const resolve = () => resolveStoreAddress("https://me:secret@host:7474", {});
  expect(resolve).toThrow(InvalidInputError);
  expect(resolve).toThrow("https://host:7474");
  expect(resolve).not.toThrow("secret");
});
