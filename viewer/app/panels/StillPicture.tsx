import { useEffect, useState } from "react";
import { PALETTES } from "../scene/palette.ts";
import { shownTheme } from "../state/preferences.ts";
import { useExplorer, useExplorerState, useLanguage, useWords } from "./use-explorer.ts";

/** Nodes above which a picture that cannot be enlarged says nothing. */
const MOST_DRAWN = 400;

/** The scene as a drawing, where there is no WebGL: it needs none. */
export function StillPicture() {
  const explorer = useExplorer();
  const words = useWords();
  const language = useLanguage();
  const version = useExplorerState((state) => state.sceneVersion);
  const filters = useExplorerState((state) => state.filters);
  const theme = useExplorerState((state) => state.theme);
  const [picture, setPicture] = useState<{ readonly url: string; readonly alt: string }>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew for each scene and look
  useEffect(() => {
    const { graph, articles } = explorer.scene;
    const { nodes, facts } = explorer.visibility();
    if (nodes.size === 0 || nodes.size > MOST_DRAWN) return setPicture(undefined);
    let url: string | undefined;
    let isGone = false;
    void import("../export/draw-part.ts").then(({ drawPart }) => {
      if (isGone) return;
      const part = {
        nodes: [...nodes].map((id) => graph.getNodeAttributes(id)),
        edges: [...facts].flatMap((key) => graph.getEdgeAttribute(key, "edges")),
        articles: [...articles.values()],
        omittedEdges: 0,
      };
      const drawing = drawPart(part, PALETTES[shownTheme(theme)], language);
      url = URL.createObjectURL(new Blob([drawing.svg], { type: "image/svg+xml" }));
      setPicture({ url, alt: words.canvas.shown(drawing.nodes, drawing.facts) });
    });
    return () => {
      isGone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [version, filters, theme, language]);

  return picture ? <img className="still-picture" src={picture.url} alt={picture.alt} /> : null;
}
