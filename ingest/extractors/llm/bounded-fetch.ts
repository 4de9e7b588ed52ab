import { ExtractionError } from "../../../schema/errors.ts";

/** A request that gave no usable answer. */
export class RequestFailure extends ExtractionError {
  readonly isWorthRetrying: boolean;
  readonly status: number | undefined;
  /** The server's own wish, in milliseconds. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    more: { retry: boolean; status?: number; retryAfter?: number | undefined; cause?: unknown },
  ) {
    super(message, { cause: more.cause });
    this.isWorthRetrying = more.retry;
    this.status = more.status;
    this.retryAfter = more.retryAfter;
  }
}

export type FetchLimits = { readonly seconds: number; readonly bytes: number };

/**
 * `fetch` bounded in time and size (body included), that follows no redirect, since that would carry
 * the key and the article to another host, and that throws a `RequestFailure` for all but an answer in JSON.
 */
export function boundedFetch({ seconds, bytes }: FetchLimits): typeof fetch {
  return async (resource, init = {}) => {
    const timeout = AbortSignal.timeout(seconds * 1000);
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    try {
      const response = await fetch(resource, { ...init, signal, redirect: "manual" });
      const body = await readBounded(response, bytes);
      if (!response.ok) throw refusal(response, body);
      if (!/^\s{0,99}\{/.test(body)) throw notTheApi(response);
      return new Response(body, { status: response.status, headers: plain(response.headers) });
    } catch (error) {
      if (error instanceof RequestFailure) throw error;
      if (timeout.aborted)
        throw new RequestFailure(`gave no answer in ${seconds} s`, { retry: true, cause: error });
      if (init.signal?.aborted) throw error;
      throw new RequestFailure(`broke off the connection or is not running${causeOf(error)}`, {
        retry: true,
        cause: error,
      });
    }
  };
}

async function readBounded(response: Response, bytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > bytes) throw new RequestFailure(`sent more than ${bytes} bytes`, { retry: false });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function refusal(response: Response, body: string): RequestFailure {
  const { status } = response;
  if (status >= 300 && status < 400)
    return new RequestFailure(`redirects to another address (${status}): give that one`, {
      retry: false,
      status,
    });
  return new RequestFailure(`answered ${status}${messageIn(body)}`, {
    retry: status === 408 || status === 409 || status === 429 || status >= 500,
    status,
    retryAfter: retryAfter(response.headers),
  });
}

const notTheApi = (response: Response) =>
  new RequestFailure(
    `sent ${response.headers.get("content-type")?.slice(0, 60) ?? "something"} that is no JSON: its address should end in /v1`,
    { retry: false, status: 404 },
  );

/** Seconds or an HTTP date. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (value === null) return undefined;
  const wait = /^\d{1,9}$/.test(value.trim())
    ? Number(value) * 1000
    : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function messageIn(body: string): string {
  const found = /"(?:message|detail|error)"\s?:\s?"((?:[^"\\]|\\.){1,300})/.exec(body)?.[1];
  return found ? `: ${found.replace(/[\p{C}\s]/gu, " ").trim()}` : "";
}

function causeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === "string" ? ` (${cause.code.slice(0, 40)})` : "";
}

/** The body is decoded, so its length and coding no longer hold. */
function plain(headers: Headers): Headers {
  const kept = new Headers(headers);
  kept.delete("content-encoding");
  kept.delete("content-length");
  kept.set("content-type", "application/json");
  return kept;
}
