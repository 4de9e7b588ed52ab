import type { QueryAnswer } from "../../api/query-contract.ts";
import { useDrawing } from "../panels/use-drawing.ts";
import { useExplorer, useWords } from "../panels/use-explorer.ts";
import { sceneFromRows } from "../scene/scene-from-rows.ts";

type Props = { readonly answer: QueryAnswer; readonly onShown: () => void };

/** The nodes and edges of an answer as a small picture, to put into the graph. */
export function AnswerPicture({ answer, onShown }: Props) {
  const explorer = useExplorer();
  const words = useWords();
  const part = sceneFromRows(answer.rows);
  const picture = useDrawing(answer, () => part);
  if (part.nodes.length === 0) return <p className="quiet">{words.console.noGraph}</p>;
  return (
    <div className="answer-picture">
      {picture && <img src={picture.url} alt={picture.alt} />}
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
