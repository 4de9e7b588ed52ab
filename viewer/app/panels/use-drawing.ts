import { useEffect, useState } from "react";
import type { Drawing } from "../export/draw-part.ts";
import type { DecodedScene } from "../scene/decode-scene.ts";
import { PALETTES } from "../scene/palette.ts";
import { shownTheme } from "../state/preferences.ts";
import { useExplorerState, useLanguage, useWords } from "./use-explorer.ts";

export type Picture = { readonly url: string; readonly alt: string };

/** A part of the graph as a picture; drawn anew when `key` or the look changes. */
export function useDrawing(
  key: unknown,
  part: () => DecodedScene | undefined,
): Picture | undefined {
  const words = useWords();
  const language = useLanguage();
  const theme = useExplorerState((state) => state.theme);
  const [picture, setPicture] = useState<Picture>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when to draw
  useEffect(() => {
    let url: string | undefined;
    let isGone = false;
    const show = ({ svg, nodes, facts }: Drawing) => {
      if (isGone) return;
      url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      setPicture({ url, alt: words.canvas.shown(nodes, facts) });
    };
    const wanted = part();
    if (!wanted || wanted.nodes.length === 0) setPicture(undefined);
    else {
      void import("../export/draw-part.ts").then(({ drawPart }) => {
        if (!isGone) show(drawPart(wanted, PALETTES[shownTheme(theme)], language));
      });
    }
    return () => {
      isGone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [key, theme, language]);
  return picture;
}
