import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import type { QueryAnswer } from "../../api/query-contract.ts";
import { useLanguage, useWords } from "../panels/use-explorer.ts";
import { AnswerCell } from "./AnswerCell.tsx";
import { cellText } from "./answer-files.ts";

type Row = readonly unknown[];
type Props = { readonly answer: QueryAnswer; readonly onOpen: () => void };

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const helper = createColumnHelper<typeof features, Row>();
const ROW = 33;

/** The rows of an answer, of which only those in sight are in the page; a head sorts by its column. */
export function AnswerTable({ answer, onOpen }: Props) {
  const words = useWords();
  const language = useLanguage();
  const scroller = useRef<HTMLElement>(null);
  const columns = useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return helper.columns(
      answer.columns.map((name, place) =>
        helper.accessor((row: Row) => cellText(row[place]), {
          id: `${place} ${name}`,
          header: name,
          sortFn: (a, b) => compare(cellText(a.original[place]), cellText(b.original[place])),
        }),
      ),
    );
  }, [answer, language]);
  const table = useTable({ features, columns, data: answer.rows as Row[] });
  const { rows } = table.getRowModel();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const sorting = { asc: "ascending", desc: "descending", false: "none" } as const;
  return (
    <section
      ref={scroller}
      className="answer"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard
      tabIndex={0}
      aria-label={words.questions.answer}
    >
      <table aria-rowcount={rows.length + 1}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ id, column }) => (
                <th
                  key={id}
                  scope="col"
                  aria-sort={sorting[String(column.getIsSorted()) as keyof typeof sorting]}
                >
                  <button type="button" onClick={column.getToggleSortingHandler()}>
                    <bdi>{String(column.columnDef.header)}</bdi>
                    <span aria-hidden="true">
                      {{ asc: " ↑", desc: " ↓", false: "" }[String(column.getIsSorted())]}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <Space height={above} />
          {items.map(({ index }) => (
            <tr
              key={rows[index]!.id}
              ref={virtual.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
            >
              {answer.columns.map((name, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                <td key={`${place} ${name}`}>
                  <AnswerCell value={rows[index]!.original[place]} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
          <Space height={below} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows that are out of sight. */
function Space({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr className="answer-space">
      <td style={{ height }} />
    </tr>
  );
}
