import type { QueryAnswer } from "../../api/contract.ts";
import { NodeLink } from "../parts/NodeLink.tsx";
import { isQueryItem } from "../scene/scene-from-rows.ts";
import { useExplorer, useWords } from "./use-explorer.ts";

type Props = { readonly answer: QueryAnswer; readonly onOpen: () => void };

const LONGEST_CELL = 600;

/** The rows of an answer; nodes and edges in it open their profile or evidence. */
export function QueryTable({ answer, onOpen }: Props) {
  const words = useWords();
  const { columns, rows, truncated, milliseconds } = answer;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard
    <section className="answer" tabIndex={0} aria-label={words.questions.answer}>
      <p className="count" role="status">
        {words.questions.rows(rows.length, milliseconds)} {truncated && words.questions.truncated}
      </p>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <bdi>{column}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer never move
              <tr key={index}>
                {columns.map((column, place) => (
                  <td key={column}>
                    <Cell value={row[place]} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Cell({ value, onOpen }: { readonly value: unknown; readonly onOpen: () => void }) {
  const explorer = useExplorer();
  const words = useWords();
  if (isQueryItem(value) && value.kind === "node") {
    const name = value.properties.name ?? value.properties.title ?? value.id;
    return (
      <span onClickCapture={onOpen}>
        <NodeLink node={{ id: value.id, type: value.type, name: String(name) }} />
      </span>
    );
  }
  if (isQueryItem(value)) {
    return (
      <button
        type="button"
        className="text-button"
        onClick={() => {
          onOpen();
          explorer.select({ kind: "edge", id: value.id });
        }}
      >
        {value.kind === "edge" ? words.edgeTypes[value.type] : value.id}
      </button>
    );
  }
  if (Array.isArray(value)) return <bdi>{value.map(plain).join(", ").slice(0, LONGEST_CELL)}</bdi>;
  return <bdi>{plain(value).slice(0, LONGEST_CELL)}</bdi>;
}

const plain = (value: unknown) =>
  value === null || value === undefined
    ? ""
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);
