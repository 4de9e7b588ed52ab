import { createServer } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ArticleQueue } from "./article-queue.ts";

export function createWorkerMetrics(queue: Pick<ArticleQueue, "counts">) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const articles = new Counter({
    name: "pressgraph_articles_total",
    help: "Articles written, by outcome: added, replaced, unchanged",
    labelNames: ["outcome"],
    registers,
  });
  const failures = new Counter({
    name: "pressgraph_failures_total",
    help: "Tries that failed, by kind: article (given up), store (tried again)",
    labelNames: ["kind"],
    registers,
  });
  const seconds = new Histogram({
    name: "pressgraph_article_seconds",
    help: "Time an article took, by stage: read, write",
    labelNames: ["stage"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers,
  });
  new Gauge({
    name: "pressgraph_queue_articles",
    help: "Articles in the queue, by state: waiting, active, delayed, failed",
    labelNames: ["state"],
    registers,
    async collect() {
      for (const [state, count] of Object.entries(await queue.counts())) this.set({ state }, count);
    },
  });
  return { registry, articles, failures, seconds };
}
export type WorkerMetrics = ReturnType<typeof createWorkerMetrics>;

/** Serves the figures at /metrics in Prometheus' text format; returns its address and what ends it. */
export async function serveMetrics(registry: Registry, port: number, host: string) {
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { "content-type": registry.contentType }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as { port: number };
  return {
    url: `http://${host}:${taken}/metrics`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
