import {
  autocompletion,
  type CompletionContext,
  completionKeymap,
  startCompletion,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import {
  bracketMatching,
  HighlightStyle,
  StreamLanguage,
  syntaxHighlighting,
} from "@codemirror/language";
import { cypher as cypherMode } from "@codemirror/legacy-modes/mode/cypher";
import { type Diagnostic, linter } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap, placeholder, type ViewUpdate } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { useEffect, useRef } from "react";
import type { Ontology } from "../../api/contract.ts";
import type { QueryCheck } from "../../api/query-contract.ts";
import { completeCypher } from "./complete-cypher.ts";
import { editorTheme } from "./editor-theme.ts";

type Props = {
  /** What it holds at first. Another text is another editor, by its key. */
  readonly initial: string;
  readonly label: string;
  readonly hint: string;
  readonly ontology: Ontology | undefined;
  readonly onChange: (value: string) => void;
  readonly onRun: () => void;
  readonly check: (cypher: string) => Promise<QueryCheck>;
};

/** Milliseconds of rest before the server is asked what it thinks of the query. */
const REST = 350;

/**
 * An editor for Cypher: colours, completion from the schema, and the database's own complaint
 * underlined. It lives in a shadow root, where its styles need no leave of the page's policy.
 */
export default function QueryEditor(props: Props) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const { initial, label, hint } = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once
  useEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: "open" });
    const run = () => {
      latest.current.onRun();
      return true;
    };
    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: initial,
        extensions: [
          Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          history(),
          bracketMatching(),
          StreamLanguage.define(cypherMode),
          syntaxHighlighting(COLOURS),
          autocompletion({ override: [(context) => complete(context, latest.current.ontology)] }),
          linter((linted) => complaints(linted, latest.current.check), { delay: REST }),
          placeholder(hint),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
          EditorView.domEventHandlers({ beforeinput: typeOver }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            latest.current.onChange(update.state.doc.toString());
            if (hasOpened(update)) startCompletion(update.view);
          }),
          editorTheme,
        ],
      }),
    });
    return () => editor.destroy();
  }, []);

  return <div ref={host} className="query-editor" />;
}

/** Whether a label, type or property is to follow what was typed. */
function hasOpened({ state, transactions }: ViewUpdate): boolean {
  if (!transactions.some((transaction) => transaction.isUserEvent("input.type"))) return false;
  const { head } = state.selection.main;
  return /[.:|]/.test(state.sliceDoc(head - 1, head));
}

/** Else the browser keeps the colour of what is typed over as a style, which the page's policy forbids. */
function typeOver(event: InputEvent, editor: EditorView): boolean {
  const { inputType, data } = event;
  if (inputType !== "insertText" || !data || editor.state.selection.main.empty) return false;
  event.preventDefault();
  editor.dispatch(editor.state.replaceSelection(data), { userEvent: "input.type" });
  return true;
}

function complete(context: CompletionContext, ontology: Ontology | undefined) {
  if (!ontology) return null;
  const whole = context.state.doc.toString();
  const { from, proposals } = completeCypher(whole.slice(0, context.pos), whole, ontology);
  const isTyping = context.pos > from || /[:.{|]\s*$/.test(whole.slice(0, from));
  if (proposals.length === 0 || !(context.explicit || isTyping)) return null;
  return {
    from,
    options: proposals.map(({ label, kind, detail }) => ({
      label,
      type: kind,
      ...(detail !== undefined && { info: detail }),
    })),
    validFor: /^[\w$]*$/,
  };
}

async function complaints(view: EditorView, check: Props["check"]): Promise<Diagnostic[]> {
  const text = view.state.doc.toString();
  if (text.trim() === "") return [];
  const answer = await check(text).catch((): QueryCheck => ({}));
  if (!answer.problem || view.state.doc.toString() !== text) return [];
  const { message, offset = 0 } = answer.problem;
  const from = Math.min(offset, Math.max(0, text.length - 1));
  const word = /^[\w.$]+/.exec(text.slice(from))?.[0] ?? "";
  return [
    {
      from,
      to: Math.min(text.length, from + Math.max(1, word.length)),
      severity: "error",
      message,
    },
  ];
}

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: tags.string, color: "var(--trigger)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--trigger)" },
  { tag: tags.comment, color: "var(--ink-2)", fontStyle: "italic" },
  {
    tag: [tags.standard(tags.variableName), tags.special(tags.variableName)],
    color: "var(--accent)",
  },
]);
