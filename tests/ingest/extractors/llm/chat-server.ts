import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type ChatRequest = {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string; readonly json_schema?: unknown };
  readonly [name: string]: unknown;
};

/** An answer by its content, or a reply in full. */
export type Reply =
  | string
  | ((response: ServerResponse, request: ChatRequest) => void | Promise<void>);

export type ChatServer = {
  readonly url: string;
  readonly requests: ChatRequest[];
  readonly headers: IncomingMessage["headers"][];
  close(): Promise<void>;
};

/** A server that speaks the chat protocol; `replies` come one after the other, the last one for good. */
export async function startChatServer(...replies: readonly Reply[]): Promise<ChatServer> {
  const requests: ChatRequest[] = [];
  const headers: IncomingMessage["headers"][] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const parsed = JSON.parse(body) as ChatRequest;
    requests.push(parsed);
    headers.push(request.headers);
    const reply = replies[Math.min(requests.length, replies.length) - 1]!;
    if (typeof reply === "string") sendCompletion(response, reply);
    else await reply(response, parsed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    headers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function sendCompletion(response: ServerResponse, content: string, finish = "stop"): void {
  sendJson(response, 200, {
    id: "chat-1",
    object: "chat.completion",
    created: 1_770_000_000,
    model: "test-model",
    choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: finish }],
    usage: { prompt_tokens: 1000, completion_tokens: 200, total_tokens: 1200 },
  });
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}

export const refuse =
  (status: number, message: string, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ error: { message } }));
  };

/** The text that the request fences off. */
export const fencedText = ({ messages }: ChatRequest): string => {
  const user = messages.at(-1)!.content;
  const fence = user.slice(0, user.indexOf("\n"));
  return user.slice(fence.length + 1, user.indexOf(`\n${fence}`, fence.length));
};
