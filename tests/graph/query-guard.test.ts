import { describe, expect, test } from "@jest/globals";
import { checkQueryText } from "../../graph/query-guard.ts";
import { InvalidInputError } from "../../schema/errors.ts";

describe("checkQueryText()", () => {
  test.each([
    "MATCH (n) RETURN n",
    "MATCH (n) RETURN n;  ",
    "RETURN '; CREATE reduce(range(1,99999999))' AS text",
    "RETURN 1 // PROFILE; reduce(",
    "/* CYPHER ; */ RETURN 1",
    "MATCH (`reduce`(1)) RETURN 1",
    "UNWIND range(1, 100000000) AS x RETURN x LIMIT 3",
    "RETURN [x IN range(1, 10) | x]",
    `RETURN ${"(".repeat(64)}1${")".repeat(64)}`,
  ])("lets pass: %s", (cypher) => {
    expect(checkQueryText(cypher)).toBe(cypher.replace(/;\s*$/, ""));
  });

  test.each([
    ["", "empty"],
    [" ; ", "empty"],
    [`RETURN '${"ü".repeat(2100)}'`, "longer"],
    ["RETURN '\\u0027 AS x'", "escape"],
    ["RETURN 1 AS \\u0061", "escape"],
    ["profile RETURN 1", "PROFILE"],
    ["  EXPLAIN RETURN 1", "EXPLAIN"],
    ["/* x */ CYPHER 5 RETURN 1", "CYPHER"],
    ["RETURN 1; RETURN 2", ";"],
    [`RETURN ${"(".repeat(65)}1${")".repeat(65)}`, "nested"],
    [`RETURN ${"[{".repeat(33)}1${"}]".repeat(33)}`, "nested"],
    [`RETURN ${"1+".repeat(101)}1`, "operators"],
    [`RETURN true ${"and true ".repeat(101)}`, "operators"],
    ["RETURN 1 UNION ".repeat(41), "clauses"],
    ["RETURN reduce(s = 0, x IN [1] | s + x)", "reduce"],
    ["RETURN REDUCE /* x */ (s = 0, x IN [1] | s + x)", "reduce"],
    ["RETURN [x IN range(1, 300000000) | x]", "range"],
    ["RETURN size(range(1, $n))", "range"],
    ["WITH range(1, 9 * 9) AS list RETURN list", "range"],
  ])("refuses: %.40s", (cypher, reason) => {
    expect(() => checkQueryText(cypher)).toThrow(InvalidInputError);
    expect(() => checkQueryText(cypher)).toThrow(reason);
  });
});
