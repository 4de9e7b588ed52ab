import { useEffect, useState } from "react";
import type { QueryAnswer } from "../../api/contract.ts";
import { type Drawing, drawPart } from "../export/draw-part.ts";
import { useExplorer, useExplorerState, useWords } from "../panels/use-explorer.ts";
import { PALETTES } from "../scene/palette.ts";
import { sceneFromRows } from "../scene/scene-from-rows.ts";
import { shownTheme } from "../state/preferences.ts";

type Props = { readonly answer: QueryAnswer; readonly onShown: () => void };

/** The nodes and edges of an answer as a small picture, to put into the graph. */
export function AnswerPicture({ answer, onShown }: Props) {
  const explorer = useExplorer();
  const words = useWords();
  const theme = useExplorerState((state) => state.theme);
  const language = useExplorerState((state) => state.language);
  const part = sceneFromRows(answer.rows);
  const [picture, setPicture] = useState<Drawing & { readonly url: string }>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew for each answer and look
  useEffect(() => {
    const drawing = drawPart(part, PALETTES[shownTheme(theme)], language);
    const url = URL.createObjectURL(new Blob([drawing.svg], { type: "image/svg+xml" }));
    setPicture({ ...drawing, url });
    return () => URL.revokeObjectURL(url);
  }, [answer, theme, language]);

  if (part.nodes.length === 0) return <p className="quiet">{words.console.noGraph}</p>;
  return (
    <div className="answer-picture">
      {picture && <img src={picture.url} alt={words.canvas.shown(picture.nodes, picture.facts)} />}
      <button
        type="button"
        className="button"
        onClick={() => {
          explorer.show(part);
          onShown();
        }}
      >
        {words.questions.show}
      </button>
    </div>
  );
}
