import { useExplorer, useWords } from "../panels/use-explorer.ts";
import { NodeLink } from "../parts/NodeLink.tsx";
import { isQueryItem } from "../scene/scene-from-rows.ts";
import { cellText } from "./answer-files.ts";

type Props = { readonly value: unknown; readonly onOpen: () => void };

const LONGEST = 600;

/** A value of an answer: nodes and edges open their profile or evidence, all else is text. */
export function AnswerCell({ value, onOpen }: Props) {
  const explorer = useExplorer();
  const words = useWords();
  if (!isQueryItem(value)) return <bdi>{cellText(value).slice(0, LONGEST)}</bdi>;
  if (value.kind === "node") {
    return (
      <span onClickCapture={onOpen}>
        <NodeLink node={{ id: value.id, type: value.type, name: cellText(value) }} />
      </span>
    );
  }
  return (
    <button
      type="button"
      className="text-button"
      onClick={() => {
        onOpen();
        explorer.select({ kind: "edge", id: value.id });
      }}
    >
      {words.edgeTypes[value.type] ?? value.id}
    </button>
  );
}
