import { setTimeout as sleep } from "node:timers/promises";

const TRIES = 6;
/** Milliseconds before the second try; each further one waits twice as long. */
const PAUSE = 20;

/**
 * Does the work again where a handshake was cut. The driver takes it for granted that the server's
 * handshake comes in one packet and reads beyond the end of one that a network cut in two. That
 * connection is closed before anything was asked on it; on the next one the handshake may be whole.
 */
export async function withWholeHandshake<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES || !isCutHandshake(error)) throw error;
      await sleep(PAUSE * 2 ** (tries - 1));
    }
  }
}

/** Also where it is only the cause of an error, as a router's handshake is. */
export function isCutHandshake(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return code === "ERR_OUT_OF_RANGE" || isCutHandshake(cause);
}
