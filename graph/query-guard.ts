import { InvalidInputError } from "../schema/errors.ts";
import { type CypherToken, cypherTokens } from "./cypher-tokens.ts";

/** Bounds of a query's text; what passes is then judged by the database's own plan of it. */
const QUERY_TEXT_LIMITS = {
  bytes: 4096,
  depth: 64,
  operators: 100,
  clauses: 40,
  /** Longest list that `range` may make inside an expression. */
  rangeLength: 10_000,
} as const;

const OPERATOR_WORDS = new Set("AND OR XOR NOT IN CONTAINS STARTS ENDS IS".split(" "));
const OPERATOR_SYMBOLS = new Set([..."+-*/%^=<>~"]);
const CLAUSES = new Set("MATCH MERGE UNION WITH UNWIND CALL FOREACH CREATE".split(" "));
const OPENING = new Set(["(", "[", "{"]);
const CLOSING = new Set([")", "]", "}"]);

/** Refuses what would hang or exhaust a database while it only reads the text; returns the text. */
export function checkQueryText(cypher: string): string {
  const text = cypher.replace(/;\s*$/, "").trim();
  if (text === "") throw new InvalidInputError("The query is empty.");
  const { bytes } = QUERY_TEXT_LIMITS;
  if (Buffer.byteLength(text) > bytes) {
    throw new InvalidInputError(
      `The query is longer than ${bytes} bytes. Pass long values as parameters.`,
    );
  }
  if (/\\u/i.test(text)) {
    throw new InvalidInputError("The query has a \\u escape. Write the character itself.");
  }
  const tokens = cypherTokens(text);
  refuseModes(tokens);
  refuseDepth(tokens);
  refuseOperators(tokens);
  refuseGrowingLists(tokens);
  return text;
}

const isWord = (token: CypherToken | undefined, ...words: string[]) =>
  token?.kind === "word" && words.includes(token.text.toUpperCase());

const isSymbol = (token: CypherToken | undefined, symbol: string) =>
  token?.kind === "symbol" && token.text === symbol;

function refuseModes(tokens: readonly CypherToken[]): void {
  if (isWord(tokens[0], "EXPLAIN", "PROFILE", "CYPHER")) {
    throw new InvalidInputError(
      `A query cannot begin with ${tokens[0]?.text.toUpperCase()}. Leave it out.`,
    );
  }
  if (tokens.some((token) => isSymbol(token, ";"))) {
    throw new InvalidInputError("Only one query can be run at a time: it has a `;` inside.");
  }
}

function refuseDepth(tokens: readonly CypherToken[]): void {
  let depth = 0;
  for (const { kind, text } of tokens) {
    if (kind !== "symbol") continue;
    if (OPENING.has(text)) depth++;
    if (CLOSING.has(text)) depth--;
    if (depth > QUERY_TEXT_LIMITS.depth) {
      throw new InvalidInputError(
        `The query has brackets nested deeper than ${QUERY_TEXT_LIMITS.depth}.`,
      );
    }
  }
}

function refuseOperators(tokens: readonly CypherToken[]): void {
  const count = (words: ReadonlySet<string>, symbols?: ReadonlySet<string>) =>
    tokens.filter(({ kind, text }) =>
      kind === "word" ? words.has(text.toUpperCase()) : kind === "symbol" && symbols?.has(text),
    ).length;
  const { operators, clauses } = QUERY_TEXT_LIMITS;
  if (count(OPERATOR_WORDS, OPERATOR_SYMBOLS) > operators) {
    throw new InvalidInputError(
      `The query has more than ${operators} operators. Use a list parameter and IN.`,
    );
  }
  if (count(CLAUSES) > clauses) {
    throw new InvalidInputError(`The query has more than ${clauses} clauses.`);
  }
}

/** `reduce` and long ranges inside expressions make values that no limit of a database stops. */
function refuseGrowingLists(tokens: readonly CypherToken[]): void {
  for (const [index, token] of tokens.entries()) {
    if (!isSymbol(tokens[index + 1], "(")) continue;
    if (isWord(token, "REDUCE")) {
      throw new InvalidInputError("`reduce` is not available here. Use UNWIND and sum or collect.");
    }
    const isStream = isWord(tokens[index - 1], "UNWIND");
    if (isWord(token, "RANGE") && !isStream && !isShortRange(tokens.slice(index + 2))) {
      throw new InvalidInputError(
        "`range` inside an expression needs two small literal bounds. Use UNWIND range(…).",
      );
    }
  }
}

function isShortRange([from, comma, to, end]: readonly CypherToken[]): boolean {
  if (from?.kind !== "number" || to?.kind !== "number") return false;
  if (!isSymbol(comma, ",") || !isSymbol(end, ")")) return false;
  return Math.abs(Number(to.text) - Number(from.text)) <= QUERY_TEXT_LIMITS.rangeLength;
}
