import { type FormEvent, lazy, Suspense, useEffect, useState } from "react";
import type { QueryAnswer } from "../../api/query-contract.ts";
import { useExplorer, useExplorerState, useLanguage, useWords } from "../panels/use-explorer.ts";
import { NameForm } from "../parts/NameForm.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import type { Loaded } from "../state/explorer-state.ts";
import { failed } from "../state/failures.ts";
import { DEFAULT_VIEW, encodeView } from "../state/view-state.ts";
import { AnswerView } from "./AnswerView.tsx";
import type { Known } from "./ConsoleDialog.tsx";
import { type AskedQuery, noteQuery, readHistory } from "./query-history.ts";
import { blanksOf, parametersOf } from "./query-parameters.ts";
import { type Source, sourcesOf } from "./query-sources.ts";

const QueryEditor = lazy(() => import("./QueryEditor.tsx"));

type Props = { readonly known: Known; readonly onClose: () => void };

export function Asking({ known, onClose }: Props) {
  const explorer = useExplorer();
  const words = useWords();
  const language = useLanguage();
  const canKeep = useExplorerState((state) => state.canCurate);
  const [views, setViews] = useState(known.views);
  const [recent, setRecent] = useState(() => readHistory(localStorage));
  const sources = sourcesOf(known.questions, views, recent, language);
  const { asked } = explorer.store.getState();
  const [chosen, setChosen] = useState<Source | undefined>(() => (asked ? undefined : sources[0]));
  const [query, setQuery] = useState<AskedQuery>(
    () => asked ?? chosen?.asked ?? { cypher: "", parameters: {} },
  );
  /** Counts the texts that were put into the editor. */
  const [texts, setTexts] = useState(0);
  const [isWriting, setIsWriting] = useState(asked !== undefined);
  const [answer, setAnswer] = useState<Loaded<QueryAnswer>>();
  const { cypher } = query;
  const question = chosen?.question;
  const isAsChosen = chosen !== undefined && chosen.asked.cypher === cypher;

  async function ask(event?: FormEvent) {
    event?.preventDefault();
    if (cypher.trim() === "") return;
    explorer.set({ asked: query });
    setAnswer({ status: "loading" });
    try {
      const parameters = parametersOf(cypher, question, query.parameters);
      const value = await explorer.api.query({ cypher, parameters, limit: 1000 });
      setAnswer({ status: "ready", value });
      setRecent(noteQuery(localStorage, query));
    } catch (error) {
      setAnswer(failed(error, words.errors));
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a query of the address is run once
  useEffect(() => {
    if (asked) void ask();
  }, []);

  function choose(id: string) {
    const source = sources.find((candidate) => candidate.id === id);
    if (!source) return;
    setChosen(source);
    setQuery(source.asked);
    setTexts(texts + 1);
    if (!source.question) setIsWriting(true);
  }

  return (
    <div className="asking">
      <form onSubmit={(event) => void ask(event)}>
        <label className="choice">
          <span>{words.questions.question}</span>
          <select
            value={isAsChosen ? chosen.id : ""}
            onChange={(event) => choose(event.target.value)}
          >
            {!isAsChosen && <option value="">{words.console.own}</option>}
            {(["questions", "saved", "recent"] as const).map((group) => {
              const members = sources.filter((source) => source.group === group);
              return members.length === 0 ? null : (
                <optgroup key={group} label={words.console.groups[group]}>
                  {members.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </optgroup>
              );
            })}
          </select>
        </label>
        <Blanks query={query} source={chosen} onChange={setQuery} />
        <details open={isWriting} onToggle={(event) => setIsWriting(event.currentTarget.open)}>
          <summary>Cypher</summary>
          {isWriting && (
            <Suspense fallback={<div className="query-editor" />}>
              <QueryEditor
                key={texts}
                initial={cypher}
                label="Cypher"
                hint={words.console.hint}
                ontology={known.ontology}
                onChange={(next) => setQuery((before) => ({ ...before, cypher: next }))}
                onRun={() => void ask()}
                check={(text) =>
                  explorer.api.checkQuery({
                    cypher: text,
                    parameters: parametersOf(text, question, query.parameters),
                  })
                }
              />
            </Suspense>
          )}
        </details>
        <div className="row">
          <button type="submit" className="button primary" disabled={cypher.trim() === ""}>
            {words.questions.ask}
          </button>
          <span className="quiet">{words.console.limits}</span>
        </div>
      </form>
      {canKeep && isWriting && (
        <NameForm
          label={words.console.name}
          onSave={async (name) => {
            const view = encodeView({ ...DEFAULT_VIEW, cypher, parameters: query.parameters });
            const kept = await explorer.busy(() => explorer.api.saveView({ name, query: view }));
            if (kept) setViews(kept);
            return kept !== undefined;
          }}
        />
      )}
      {answer && (
        <Waiting loaded={answer} onRetry={() => void ask()}>
          {(value) => <AnswerView answer={value} onClose={onClose} />}
        </Waiting>
      )}
    </div>
  );
}

type BlanksProps = {
  readonly query: AskedQuery;
  readonly source: Source | undefined;
  readonly onChange: (query: AskedQuery) => void;
};

/** A field for each parameter of the query. */
function Blanks({ query, source, onChange }: BlanksProps) {
  const blanks = blanksOf(query.cypher, source?.question);
  if (blanks.length === 0) return null;
  return (
    <div className="row blanks">
      {blanks.map(({ name, example }) => (
        <label key={name} className="choice">
          <span>{name}</span>
          <input
            className="field"
            value={query.parameters[name] ?? ""}
            placeholder={example}
            onChange={({ target }) =>
              onChange({ ...query, parameters: { ...query.parameters, [name]: target.value } })
            }
          />
        </label>
      ))}
    </div>
  );
}
