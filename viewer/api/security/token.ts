import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export const TOKEN_HEADER = "x-pressgraph-token";

/** A secret for one run of the server. Pages of other origins can't read it, nor send its header. */
export const createToken = (): string => randomBytes(32).toString("base64url");

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Takes the same time wherever the two differ, and whatever their lengths. */
export function isSameToken(given: string | string[] | undefined, token: string): boolean {
  return timingSafeEqual(digest(typeof given === "string" ? given : ""), digest(token));
}
