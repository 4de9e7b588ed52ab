import { useDrawing } from "./use-drawing.ts";
import { useExplorer, useExplorerState } from "./use-explorer.ts";

/** Nodes above which a picture that cannot be enlarged says nothing. */
const MOST_DRAWN = 400;

/** The scene as a drawing, where there is no WebGL: it needs none. */
export function StillPicture() {
  const explorer = useExplorer();
  useExplorerState((state) => state.sceneVersion);
  useExplorerState((state) => state.filters);
  const visibility = explorer.visibility();
  const picture = useDrawing(visibility, () => {
    const { graph, articles } = explorer.scene;
    const { nodes, facts } = visibility;
    if (nodes.size > MOST_DRAWN) return undefined;
    return {
      nodes: [...nodes].map((id) => graph.getNodeAttributes(id)),
      edges: [...facts].flatMap((key) => graph.getEdgeAttribute(key, "edges")),
      articles: [...articles.values()],
      omittedEdges: 0,
    };
  });
  return picture ? <img className="still-picture" src={picture.url} alt={picture.alt} /> : null;
}
