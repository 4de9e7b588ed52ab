import { prepareToClose } from "./close-gracefully.ts";
import { createServer, type ServerOptions } from "./create-server.ts";

export type ServeOptions = ServerOptions & {
  /** 127.0.0.1 unless given; whatever else it is, only reading is open. */
  readonly host?: string;
  /** 0 takes any free port. 3737 unless given. */
  readonly port?: number;
};

export type Served = {
  readonly url: string;
  /** The port asked for, where it was taken and another was used. */
  readonly busyPort: number | undefined;
  /** Lets running requests end, then stops. The store stays open. */
  close(): Promise<void>;
};

const PORT = 3737;
const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

const isBusy = (error: unknown) => (error as NodeJS.ErrnoException).code === "EADDRINUSE";

/** Starts the explorer's server, on the next free port if the one asked for is taken. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { host = "127.0.0.1", port = PORT, allowedHosts = [], ...rest } = options;
  const isLocal = LOOPBACK.has(host);
  const server = await createServer({
    ...rest,
    allowedHosts: isLocal ? allowedHosts : [...allowedHosts, host],
    isReadOnly: rest.isReadOnly ?? !isLocal,
  });
  const close = prepareToClose(server);
  let busyPort: number | undefined;
  try {
    await server.listen({ host, port });
  } catch (error) {
    if (!isBusy(error)) throw error;
    busyPort = port;
    await server.listen({ host, port: 0 });
  }
  const [address] = server.addresses();
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${typeof address === "object" ? address.port : port}/`,
    busyPort,
    close,
  };
}
