import { type FormEvent, useState } from "react";
import type { QueryAnswer, Questions } from "../../api/contract.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { sceneFromRows } from "../scene/scene-from-rows.ts";
import type { Loaded } from "../state/explorer-state.ts";
import { failed } from "../state/failures.ts";
import { QueryTable } from "./QueryTable.tsx";
import { useExplorer, useLanguage, useLoaded, useWords } from "./use-explorer.ts";

type Question = Questions["questions"][number];

/** Questions that are asked often, with their blanks, and their Cypher to change and run. */
export default function QuestionsDialog() {
  const explorer = useExplorer();
  const words = useWords();
  const [questions, retry] = useLoaded("questions", () => explorer.api.questions());
  const close = () => explorer.set({ dialog: "none" });
  return (
    <Dialog label={words.questions.title} className="questions" onClose={close}>
      <div className="dialog-head">
        <h2>{words.questions.title}</h2>
        <IconButton icon="close" label={words.app.close} onClick={close} />
      </div>
      <Waiting loaded={questions} onRetry={retry}>
        {(value) => <Asking questions={value.questions} onClose={close} />}
      </Waiting>
    </Dialog>
  );
}

type Props = { readonly questions: readonly Question[]; readonly onClose: () => void };

function Asking({ questions, onClose }: Props) {
  const explorer = useExplorer();
  const words = useWords();
  const language = useLanguage();
  const [name, setName] = useState(questions[0]?.name ?? "");
  const question = questions.find((candidate) => candidate.name === name);
  const [changed, setChanged] = useState<{ name: string; cypher: string }>();
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [answer, setAnswer] = useState<Loaded<QueryAnswer>>();
  const cypher = changed?.name === name ? changed.cypher : (question?.cypher.trim() ?? "");
  const scene = answer?.status === "ready" ? sceneFromRows(answer.value.rows) : undefined;

  async function ask(event?: FormEvent) {
    event?.preventDefault();
    setAnswer({ status: "loading" });
    try {
      const parameters = parametersOf(question, given);
      setAnswer({
        status: "ready",
        value: await explorer.api.query({ cypher, parameters, limit: 500 }),
      });
    } catch (error) {
      setAnswer(failed(error, words.errors));
    }
  }

  return (
    <div className="asking">
      <form onSubmit={(event) => void ask(event)}>
        <label className="choice">
          <span>{words.questions.question}</span>
          <select value={name} onChange={(event) => setName(event.target.value)}>
            {questions.map((candidate) => (
              <option key={candidate.name} value={candidate.name}>
                {candidate.question[language]}
              </option>
            ))}
          </select>
        </label>
        <div className="row blanks">
          {question?.parameters.map((parameter) => (
            <label key={parameter.name} className="choice">
              <span>{parameter.name}</span>
              <input
                className="field"
                value={given[parameter.name] ?? ""}
                placeholder={String(parameter.fallback || parameter.example)}
                onChange={(event) => setGiven({ ...given, [parameter.name]: event.target.value })}
              />
            </label>
          ))}
        </div>
        <details>
          <summary>Cypher</summary>
          <textarea
            className="field cypher"
            aria-label="Cypher"
            spellCheck={false}
            rows={8}
            value={cypher}
            onChange={(event) => setChanged({ name, cypher: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void ask();
            }}
          />
        </details>
        <div className="row">
          <button type="submit" className="button primary" disabled={cypher.trim() === ""}>
            {words.questions.ask}
          </button>
          {scene && scene.nodes.length > 0 && (
            <button
              type="button"
              className="button"
              onClick={() => {
                explorer.show(scene);
                onClose();
              }}
            >
              {words.questions.show}
            </button>
          )}
        </div>
      </form>
      {answer && (
        <Waiting loaded={answer} onRetry={() => void ask()}>
          {(value) => <QueryTable answer={value} onOpen={onClose} />}
        </Waiting>
      )}
    </div>
  );
}

/** What was typed, else what the question falls back on, else its example. */
function parametersOf(question: Question | undefined, given: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    (question?.parameters ?? []).map(({ name, kind, example, fallback }) => {
      const typed = given[name]?.trim();
      const value = typed ? typed : (fallback ?? example);
      if (kind === "number") return [name, Number(value)];
      return [name, kind === "country" ? String(value).toUpperCase() : value];
    }),
  );
}
