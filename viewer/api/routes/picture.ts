import { FACT_TYPES } from "../../../schema/edge-types.ts";
import { drawScene } from "../../app/export/draw-scene.ts";
import { countGraph } from "../read/count-graph.ts";
import { remember } from "../read/remember.ts";
import { sceneOf, wholeScene } from "../read/scenes.ts";
import { fitsOnScreen } from "../read/whole-graph.ts";
import { RequestError } from "../request-error.ts";
import { PictureParams } from "../requests.ts";
import type { Context, Server } from "./context.ts";
import { requireNode } from "./nodes.ts";

/** Facts around a node in one picture; of more, nobody would tell one from another. */
const AROUND = { depth: 1, edgeTypes: FACT_TYPES, limit: 150 };

/** The graph as a drawing, for readers without scripts or WebGL. */
export function addPictureRoute(server: Server, { store, revision }: Context): void {
  const whole = remember(() => wholeScene(store), revision);

  async function overview() {
    if (fitsOnScreen(await countGraph(store))) return whole();
    throw new RequestError(
      413,
      "The graph is too large for one picture.",
      "Ask for what is around one node: /api/scene.svg?around=country:NO",
    );
  }
  async function around(id: string) {
    await requireNode(store, id);
    return sceneOf(store, await store.neighbourhood(id, AROUND));
  }

  server.get(
    "/api/scene.svg",
    {
      schema: {
        summary: "The whole of a small graph, or what is around a node, as an SVG drawing",
        querystring: PictureParams,
      },
    },
    async ({ query }, reply) => {
      const { around: id, theme, language } = query;
      const scene = id === undefined ? await overview() : await around(id);
      const { svg } = drawScene(
        scene,
        theme,
        language,
        (node) => `?${new URLSearchParams({ around: node, theme, language })}`,
      );
      return reply.type("image/svg+xml; charset=utf-8").send(svg);
    },
  );
}
