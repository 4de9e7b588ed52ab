import { Tabs } from "radix-ui";
import type { QueryAnswer } from "../../api/query-contract.ts";
import { saveFile, textFile } from "../export/save-file.ts";
import { useWords } from "../panels/use-explorer.ts";
import { Icon } from "../parts/Icon.tsx";
import { AnswerPicture } from "./AnswerPicture.tsx";
import { AnswerTable } from "./AnswerTable.tsx";
import { answerToCsv, answerToJson } from "./answer-files.ts";

type Props = { readonly answer: QueryAnswer; readonly onClose: () => void };

/** An answer as a table, a picture or JSON, each of which can be kept. */
export function AnswerView({ answer, onClose }: Props) {
  const words = useWords();
  const { rows, truncated, milliseconds } = answer;
  const files = {
    csv: () => textFile(answerToCsv(answer), "text/csv"),
    json: () => textFile(answerToJson(answer), "application/json"),
  };
  return (
    <Tabs.Root defaultValue="table" className="answer-view">
      <div className="row answer-bar">
        <Tabs.List className="tabs" aria-label={words.questions.answer}>
          {(["table", "graph", "json"] as const).map((tab) => (
            <Tabs.Trigger key={tab} value={tab} className="tab">
              {words.console.tabs[tab]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <p className="count" role="status">
          {words.questions.rows(rows.length, milliseconds)} {truncated && words.questions.truncated}
        </p>
        <span className="row">
          {(["csv", "json"] as const).map((format) => (
            <button
              key={format}
              type="button"
              className="text-button"
              onClick={() => saveFile(files[format](), `pressgraph-answer.${format}`)}
            >
              <Icon name="download" /> {format.toUpperCase()}
            </button>
          ))}
        </span>
      </div>
      <Tabs.Content value="table">
        {rows.length > 0 && <AnswerTable answer={answer} onOpen={onClose} />}
      </Tabs.Content>
      <Tabs.Content value="graph">
        <AnswerPicture answer={answer} onShown={onClose} />
      </Tabs.Content>
      <Tabs.Content value="json">
        <pre
          className="answer answer-json"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard
          tabIndex={0}
        >
          {answerToJson(answer).slice(0, MOST_JSON)}
        </pre>
      </Tabs.Content>
    </Tabs.Root>
  );
}

/** Characters shown; the file has all of them. */
const MOST_JSON = 200_000;
