import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type {
  ConnectionError,
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
} from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { InvalidInputError, RefusedQueryError, StoreError } from "../../schema/errors.ts";
import type { ApiError } from "./contract.ts";
import { RequestError } from "./request-error.ts";

type Answer = { readonly status: number; readonly message: string; readonly action: string };

const LONGEST_MESSAGE = 500;
const answer = (status: number, message: string, action: string): Answer => ({
  status,
  message: message.slice(0, LONGEST_MESSAGE),
  action,
});

const BY_STATUS: Record<number, Answer> = {
  400: answer(400, "The request could not be read.", "Check the request; see /api/openapi.json."),
  404: answer(404, "There is nothing at this address.", "See /api/openapi.json for what there is."),
  405: answer(405, "This address does not take that method.", "See /api/openapi.json."),
  408: answer(408, "The request took too long to arrive.", "Send it again."),
  413: answer(413, "The request is too large.", "Send less at a time."),
  414: answer(414, "The address is too long.", "Send less at a time."),
  415: answer(415, "The request is not JSON.", "Send it with content type application/json."),
  429: answer(429, "Too many requests in a short time.", "Wait a moment, then try again."),
  431: answer(431, "The request's header is too large.", "Send fewer or shorter header fields."),
  500: answer(500, "Something went wrong here.", "Look for the id in the server's log."),
  503: answer(503, "The store does not answer.", "Check that it is running, then try again."),
};

const ofStatus = (status: number): Answer => BY_STATUS[status] ?? (BY_STATUS[500] as Answer);

/** Own words only: no stack, path, query or password of an error reaches the client. */
function answerTo(error: FastifyError): Answer {
  if (error instanceof RequestError) return answer(error.statusCode, error.message, error.action);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = error.validation.map(
      ({ instancePath, message }) =>
        `${instancePath.slice(1) || error.validationContext}: ${message}`,
    );
    return answer(400, faults.join("; "), ofStatus(400).action);
  }
  if (error instanceof RefusedQueryError) {
    return answer(403, error.message, "Ask a question that only reads the graph.");
  }
  if (error instanceof InvalidInputError) return answer(400, error.message, "Correct it.");
  if (error instanceof StoreError) return ofStatus(503);
  if (error.code === "FST_ERR_HANDLER_TIMEOUT") return ofStatus(503);
  return ofStatus(error.statusCode ?? 500);
}

function send(request: FastifyRequest, reply: FastifyReply, found: Answer, error?: Error): void {
  const id = randomUUID();
  if (found.status >= 500) request.log.error({ id, err: error }, found.message);
  else request.log.info({ id, status: found.status }, found.message);
  const body: ApiError = { error: { id, message: found.message, action: found.action } };
  if (found.status === 503) reply.header("retry-after", "5");
  reply
    .code(found.status)
    .header("cache-control", "no-store")
    .type("application/json; charset=utf-8")
    .serializer(JSON.stringify)
    .send(body);
}

/** Answers addresses that the router can't read; no hook has set headers by then. */
export function answerBadAddress(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.headers({
    "content-security-policy": "default-src 'none';base-uri 'none';frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
  send(request, reply, ofStatus(error.statusCode === 414 ? 414 : 404));
}

/** Whether a path can't name a file of the app: what is wrong with it is nobody's business. */
function isNoFile(error: FastifyError, { url }: FastifyRequest): boolean {
  return (
    !url.startsWith("/api/") &&
    (error.statusCode === 400 || error.statusCode === 403) &&
    !(error instanceof RequestError)
  );
}

export function reportErrors(server: FastifyInstance): void {
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    send(request, reply, isNoFile(error, request) ? ofStatus(404) : answerTo(error), error);
  });
  server.setNotFoundHandler((request, reply) => send(request, reply, ofStatus(404)));
}

const STATUS_OF_CODE: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what the HTTP parser refuses, such as a header that never ends. */
export function answerUnreadable(error: ConnectionError, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  const { status, message, action } = ofStatus(STATUS_OF_CODE[error.code] ?? 400);
  const body: ApiError = { error: { id: randomUUID(), message, action } };
  const text = JSON.stringify(body);
  if (socket.writable) {
    socket.write(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
        "Content-Type: application/json; charset=utf-8",
        `Content-Length: ${Buffer.byteLength(text)}`,
        "X-Content-Type-Options: nosniff",
        "Connection: close",
        "",
        text,
      ].join("\r\n"),
    );
  }
  socket.destroySoon();
}
