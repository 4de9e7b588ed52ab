import {
  FaultyQueryError,
  InvalidInputError,
  PressgraphError,
  RefusedQueryError,
  StoreError,
} from "../../schema/errors.ts";
import { offsetInQuery, offsetOfName } from "../query-place.ts";
import { isCutHandshake } from "./whole-handshake.ts";

/** A driver's error in words that say what to do; it never holds the password. */
export function toStoreError(error: unknown, address: string): PressgraphError {
  if (error instanceof PressgraphError) return error;
  const { code = "", message = "" } = error as { code?: string; message?: string };
  const words = isCutHandshake(error) ? inPieces(address) : explain(code, message, address);
  return new StoreError(words, { cause: error });
}

function explain(code: string, message: string, address: string): string {
  const line = firstLine(message);
  if (code.startsWith("Neo.ClientError.Security.")) return explainSecurity(code, address);
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    return `${address} has no such database (${line}). Set NEO4J_DATABASE to one that it has.`;
  }
  if (/WriteOnReadOnlyAccess|ReadOnly|ForbiddenOnReadOnly/.test(code)) {
    return `${address} can only be read, so nothing was written. Name a database that takes writes.`;
  }
  if (/NotALeader/.test(code) || /WRITE server|no longer accepts writes/i.test(message)) {
    return `${address} has no member that takes writes now, so nothing was written. Run it again once a leader was elected.`;
  }
  if (/HTTP/.test(message)) {
    return `${address} is the port for browsers (HTTP). Name the Bolt port, which is 7687 as a rule.`;
  }
  if (/no space|disk/i.test(message) || /TransactionLogError|LowDiskSpace/.test(code)) {
    return `${address}: the database's disk is full. Make room there and run it again.`;
  }
  if (/TransactionStartFailed|TransactionCommitFailed/.test(code)) {
    return `${address} accepts no transactions (${line}). Look at its log; its disk may be full.`;
  }
  if (/certificate|self.signed|SSL|TLS/i.test(message)) {
    return `${address}: no encrypted connection (${line}). Use bolt:// or neo4j:// where there is no TLS.`;
  }
  if (code === "ServiceUnavailable" || code === "SessionExpired" || code === "N/A") {
    return unreachable(address);
  }
  return `${address} refused: ${line}`;
}

function explainSecurity(code: string, address: string): string {
  if (code.endsWith("AuthenticationRateLimit")) {
    return `${address} takes no log-in for a while after too many wrong ones. Wait some seconds, then check NEO4J_PASSWORD.`;
  }
  if (code.endsWith("CredentialsExpired")) {
    return `${address} wants the first password changed. Log in with Neo4j Browser or cypher-shell once.`;
  }
  if (code.endsWith("Forbidden")) {
    return `${address} does not allow this user to do that. Use a user with the right to write.`;
  }
  return `${address} refused the log-in. Check NEO4J_USERNAME and NEO4J_PASSWORD.`;
}

function unreachable(address: string): string {
  const hint = /\+s/.test(address)
    ? "Check that it runs, the address, and that it speaks TLS (else use bolt:// or neo4j://)."
    : "Check that it runs and the address.";
  return `${address} cannot be reached. ${hint}`;
}

function inPieces(address: string): string {
  return `${address} cannot be reached: its handshake comes in pieces. Look at what lies between (a proxy, a tunnel), or name the server itself.`;
}

/** Errors that a query's own text caused are the asker's, all others the store's. */
export function toQueryError(error: unknown, address: string, cypher: string): PressgraphError {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  if (code === "Neo.ClientError.Statement.AccessMode") {
    return new RefusedQueryError("Queries can only read the graph; this one would write.", {
      cause: error,
    });
  }
  if (/TransactionTimedOut|Terminated/.test(code)) {
    return new InvalidInputError("The query took too long. Narrow it down.", { cause: error });
  }
  if (/OutOfMemory|MemoryPool|StackOverflow/.test(code + message)) {
    return new InvalidInputError("The query took too much memory. Narrow it down.", {
      cause: error,
    });
  }
  if (
    code.startsWith("Neo.ClientError.Statement.") ||
    code.startsWith("Neo.ClientError.Procedure.")
  ) {
    const line = firstLine(message);
    return new FaultyQueryError(
      `The query cannot be run: ${line.replace(POSITION, "")}`,
      offsetOf(cypher, message),
      { cause: error },
    );
  }
  return toStoreError(error, address);
}

const POSITION = / \(line (\d+), column (\d+) \(offset: \d+\)\)/;

function offsetOf(cypher: string, message: string): number | undefined {
  const [, line, column] = POSITION.exec(message) ?? [];
  if (line === undefined) return offsetOfName(cypher, message);
  return offsetInQuery(cypher, { line: Number(line), column: Number(column) });
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").slice(0, 300);
}
