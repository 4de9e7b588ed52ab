import { Health, Ontology, Session, Start, Stats } from "../contract.ts";
import { ontology } from "../ontology.ts";
import { startAnswers, startPage } from "../read/start-page.ts";
import type { Context, Server } from "./context.ts";

/** Routes about the server and the graph as a whole. */
export function addAboutRoutes(
  server: Server,
  { store, search, token, isConsoleOpen, revision }: Context,
): void {
  const answers = startAnswers(store, revision);

  server.get(
    "/api/health",
    { schema: { summary: "Whether the store answers", response: { 200: Health } } },
    async () => {
      // Any answer will do; this one is found, or not, through an index.
      await store.node("country:ZZ");
      return { status: "ok" as const, store: store.address };
    },
  );
  server.get(
    "/api/session",
    { schema: { summary: "The token that writing and queries need", response: { 200: Session } } },
    async () => ({ token, console: isConsoleOpen }),
  );
  server.get(
    "/api/ontology",
    { schema: { summary: "Types of nodes and edges", response: { 200: Ontology } } },
    async () => ontology(),
  );
  server.get(
    "/api/stats",
    { schema: { summary: "How much the graph holds", response: { 200: Stats } } },
    async () => answers.stats(),
  );
  server.get(
    "/api/start",
    { schema: { summary: "Recent and best supported facts", response: { 200: Start } } },
    async () => {
      const answer = await startPage(answers);
      void search.prepare();
      return answer;
    },
  );
}
