import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";

export type TestRequest = {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Sent as it stands: not normalised. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string;
};

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** Sends requests over a real socket, with any Host and path, which `fetch` would not. */
export async function connectTo(server: FastifyInstance) {
  await server.listen({ host: "127.0.0.1", port: 0 });
  const { port } = server.server.address() as AddressInfo;

  const send = ({ method = "GET", url, headers = {}, payload }: TestRequest) =>
    new Promise<Answer>((resolve, reject) => {
      const given = { host: `localhost:${port}`, connection: "close", ...headers };
      const length = payload === undefined ? {} : { "content-length": Buffer.byteLength(payload) };
      const request = httpRequest(
        { host: "127.0.0.1", port, method, path: url, headers: { ...given, ...length } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk) => chunks.push(chunk));
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks).toString("utf8"),
            }),
          );
        },
      );
      request.on("error", reject);
      request.end(payload);
    });

  async function change(
    method: "POST" | "PUT" | "DELETE",
    url: string,
    payload?: unknown,
  ): Promise<Answer> {
    const session = JSON.parse((await send({ url: "/api/session" })).body);
    const token = { "x-pressgraph-token": session.token ?? "" };
    if (payload === undefined) return send({ method, url, headers: token });
    return send({
      method,
      url,
      headers: { "content-type": "application/json", ...token },
      payload: typeof payload === "string" ? payload : JSON.stringify(payload),
    });
  }

  return {
    port,
    send,
    get: (url: string) => send({ url }),
    /** Body of a GET, which must succeed. */
    async read<Body>(url: string): Promise<Body> {
      const { status, body } = await send({ url });
      if (status !== 200) throw new Error(`${url}: ${status} ${body}`);
      return JSON.parse(body);
    },
    /** POSTs JSON with the token of this run, as the app does. */
    post: (url: string, payload: unknown) => change("POST", url, payload),
    change,
  };
}

export type Client = Awaited<ReturnType<typeof connectTo>>;
