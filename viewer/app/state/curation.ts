import type { DecisionBody } from "../../api/curation-contract.ts";
import { dictionaryOf } from "../i18n/translate.ts";
import type { Explorer } from "./explorer.ts";
import type { ViewState } from "./view-state.ts";

/** Takes a decision about the graph and shows the graph as it is then. False where it was refused. */
export async function decide(explorer: Explorer, body: DecisionBody): Promise<boolean> {
  const words = dictionaryOf(explorer.store.getState().language);
  const answer = await explorer.busy(() => explorer.api.decide(body));
  if (!answer) return false;
  const now = new Map<string, string>();
  if (body.kind === "merge") for (const id of [body.a, body.b]) now.set(id, answer.nodes[0] ?? id);
  const { edge, ...view } = explorer.currentView();
  await showAnew(
    explorer,
    renamed(body.kind === "reject" || !edge ? view : { ...view, edge }, now),
  );
  const decision = answer.ids[0];
  const text = words.curation.done[body.kind];
  explorer.set({ notice: { text, canUndo: true, ...(decision && { decision }) } });
  return true;
}

export async function undoDecision(explorer: Explorer, id: string): Promise<void> {
  const words = dictionaryOf(explorer.store.getState().language);
  if (!(await explorer.busy(() => explorer.api.undoDecision(id)))) return;
  await showAnew(explorer, explorer.currentView());
  explorer.set({ notice: { text: words.curation.undone, canUndo: false } });
}

async function showAnew(explorer: Explorer, view: ViewState): Promise<void> {
  explorer.evidence.forget();
  explorer.set({ selection: undefined });
  await explorer.loadStart();
  await explorer.openView(view);
}

/** The view with the ids that its nodes have now. */
function renamed(view: ViewState, now: ReadonlyMap<string, string>): ViewState {
  const idNow = (id: string) => now.get(id) ?? id;
  const all = (ids: readonly string[]) => [...new Set(ids.map(idNow))];
  const sources = view.sources.map((source) => source.split("|").map(idNow).join("|"));
  return {
    ...view,
    sources: [...new Set(sources)],
    hidden: all(view.hidden),
    only: all(view.only),
    ...(view.node && { node: idNow(view.node) }),
  };
}
