import { type FormEvent, useEffect, useRef, useState } from "react";
import { LANGUAGES } from "../i18n/translate.ts";
import { useExplorer, useExplorerState, useWords } from "../panels/use-explorer.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { Icon } from "../parts/Icon.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { failureFrom } from "../state/failures.ts";
import { IntakeReview } from "./IntakeReview.tsx";
import { type Incoming, MOST_FILES, pastedFile, readFiles, type Unread } from "./read-files.ts";
import { writeFiles } from "./write-files.ts";

type Step =
  | { readonly name: "choosing" }
  | { readonly name: "reading" | "read"; readonly total: number }
  | { readonly name: "writing"; readonly done: number; readonly total: number };

/** Articles into the graph: chosen, dropped or pasted; looked at; then written. */
export default function IntakeDialog() {
  const explorer = useExplorer();
  const words = useWords();
  const dropped = useExplorerState((state) => state.dropped);
  const [step, setStep] = useState<Step>({ name: "choosing" });
  const [incoming, setIncoming] = useState<readonly Incoming[]>([]);
  const [unread, setUnread] = useState<readonly Unread[]>([]);
  const [failure, setFailure] = useState("");
  const [text, setText] = useState("");
  const [language, setLanguage] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  const close = () => explorer.set({ dialog: "none", dropped: [] });

  async function read(files: readonly File[]) {
    if (files.length === 0) return;
    setFailure(files.length > MOST_FILES ? words.intake.tooMany(MOST_FILES) : "");
    if (files.length > MOST_FILES) return;
    setIncoming([]);
    setUnread([]);
    setStep({ name: "reading", total: files.length });
    try {
      await readFiles(explorer.api, files, language, words.intake.tooLarge, (some, others) => {
        setIncoming(some);
        setUnread(others);
      });
      setStep({ name: "read", total: files.length });
    } catch (error) {
      fail(error);
    }
  }
  function fail(error: unknown) {
    const { message, action } = failureFrom(error, words.errors);
    setFailure(`${message} ${action}`.trim());
    setStep({ name: "choosing" });
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is dropped is read once
  useEffect(() => {
    if (dropped.length === 0) return;
    explorer.set({ dropped: [] });
    void read(dropped);
  }, [dropped]);

  async function write() {
    const total = incoming.length;
    setStep({ name: "writing", done: 0, total });
    try {
      const ids = await writeFiles(explorer, incoming, (done) =>
        setStep({ name: "writing", done, total }),
      );
      close();
      explorer.set({ notice: { text: words.intake.written(ids.length), canUndo: false } });
    } catch (error) {
      fail(error);
    }
  }
  function paste(event: FormEvent) {
    event.preventDefault();
    void read([pastedFile(text, words.intake.pasted)]);
  }

  const seen = incoming.length + unread.length;
  return (
    <Dialog label={words.intake.title} className="intake" onClose={close}>
      <div className="dialog-head">
        <h2>{words.intake.title}</h2>
        <IconButton icon="close" label={words.app.close} onClick={close} />
      </div>
      <div className="intake-body">
        {failure && (
          <p className="conflict" role="alert">
            <Icon name="warning" /> {failure}
          </p>
        )}
        {step.name === "choosing" && (
          <>
            <div className="drop-here">
              <p>{words.intake.drop}</p>
              <input
                ref={picker}
                type="file"
                multiple
                accept=".txt,.md,.html,.htm,.json,.jsonl,.ndjson"
                aria-label={words.intake.choose}
                hidden
                onChange={(event) => void read([...(event.target.files ?? [])])}
              />
              <button type="button" className="button" onClick={() => picker.current?.click()}>
                {words.intake.choose}
              </button>
              <p className="quiet">{words.intake.kinds}</p>
              <label className="row quiet">
                {words.app.language}
                <select value={language} onChange={(event) => setLanguage(event.target.value)}>
                  <option value="">{words.intake.anyLanguage}</option>
                  {LANGUAGES.map((known) => (
                    <option key={known} value={known}>
                      {words.app.languages[known]}
                    </option>
                  ))}
                </select>
              </label>
            </div>
            <form className="paste" onSubmit={paste}>
              <label className="choice">
                <span>{words.intake.paste}</span>
                <textarea
                  className="field"
                  rows={6}
                  value={text}
                  placeholder={words.intake.pasteHint}
                  onChange={(event) => setText(event.target.value)}
                />
              </label>
              <button type="submit" className="button primary" disabled={text.trim() === ""}>
                {words.intake.read}
              </button>
            </form>
          </>
        )}
        {step.name === "reading" && (
          <Progress text={words.intake.reading(seen, step.total)} done={seen} total={step.total} />
        )}
        {step.name === "writing" && (
          <Progress text={words.intake.writing(step.done, step.total)} {...step} />
        )}
        {step.name !== "choosing" && seen > 0 && (
          <IntakeReview incoming={incoming} unread={unread} />
        )}
        {step.name === "read" && (
          <div className="row">
            <button
              type="button"
              className="button primary"
              disabled={incoming.every(({ preview }) => preview.articles.length === 0)}
              onClick={() => void write()}
            >
              {words.intake.write}
            </button>
            <button type="button" className="button" onClick={() => setStep({ name: "choosing" })}>
              {words.intake.other}
            </button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

type ProgressProps = { readonly text: string; readonly done: number; readonly total: number };

function Progress({ text, done, total }: ProgressProps) {
  return (
    <div role="status" className="progress">
      <p>{text}</p>
      <progress aria-label={text} max={total} value={done} />
    </div>
  );
}
