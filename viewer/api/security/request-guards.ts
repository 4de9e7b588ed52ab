import type { FastifyRequest } from "fastify";
import { RequestError } from "../request-error.ts";
import { isSameToken, TOKEN_HEADER } from "./token.ts";

const LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"];

/** Host without its port, in lower case: `[::1]:3737` → `[::1]`; nothing else may follow. */
function hostName(host: string): string | undefined {
  return /^(\[[\da-f:.]+\]|[^:[\]@/]+)(?::\d{1,5})?$/.exec(host.toLowerCase())?.[1];
}

/** Refuses names that aren't ours, so a foreign site can't reach us by pointing its name here. */
export function guardHost(allowedHosts: readonly string[]) {
  const allowed = new Set([...LOOPBACK_HOSTS, ...allowedHosts.map((host) => host.toLowerCase())]);
  return async (request: FastifyRequest): Promise<void> => {
    if (!allowed.has(hostName(request.headers.host ?? "") ?? "")) {
      throw new RequestError(
        421,
        "This server does not answer under that name.",
        "Open it at the address that it printed when it started.",
      );
    }
  };
}

/** Refuses requests that a page of another origin makes in the user's browser. */
export async function guardOrigin(request: FastifyRequest): Promise<void> {
  const { origin, host } = request.headers;
  const site = request.headers["sec-fetch-site"];
  const isOwnOrigin = origin === undefined || origin === `${request.protocol}://${host}`;
  const isOwnSite = site === undefined || site === "same-origin" || site === "none";
  if (!isOwnOrigin || !isOwnSite) {
    throw new RequestError(
      403,
      "A page of another site may not use this server.",
      "Open the explorer itself.",
    );
  }
}

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Asks for the token of this run wherever more than reading is done. */
export function guardToken(token: string) {
  return async (request: FastifyRequest): Promise<void> => {
    if (SAFE_METHODS.has(request.method)) return;
    if (!isSameToken(request.headers[TOKEN_HEADER], token)) {
      throw new RequestError(
        401,
        "This request needs the token of this run.",
        `Reload the page, or send the token of /api/session in the header ${TOKEN_HEADER}.`,
      );
    }
  };
}
