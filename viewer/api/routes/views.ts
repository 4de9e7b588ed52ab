import * as z from "zod";
import { SavedView } from "../../../graph/views/saved-view.ts";
import { SavedViews } from "../views-contract.ts";
import type { Context, Server } from "./context.ts";

const BODY_LIMIT = 512 * 1024;
const Params = z.object({ name: SavedView.shape.name });

/** What readers kept to look at again, in the store, so that every browser finds it. */
export function addViewRoutes(server: Server, { curated }: Context): void {
  const kept = async () => ({ views: [...(await curated.views())] });

  server.get(
    "/api/views",
    { schema: { summary: "Saved views by name", response: { 200: SavedViews } } },
    kept,
  );
  server.put(
    "/api/views",
    {
      bodyLimit: BODY_LIMIT,
      schema: { summary: "Keeps a view", body: SavedView, response: { 200: SavedViews } },
    },
    async ({ body }) => {
      await curated.saveView(body);
      return kept();
    },
  );
  server.delete(
    "/api/views/:name",
    { schema: { summary: "Removes a view", params: Params, response: { 200: SavedViews } } },
    async ({ params }) => {
      await curated.removeView(params.name);
      return kept();
    },
  );
}
