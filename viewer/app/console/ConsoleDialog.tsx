import type { Ontology } from "../../api/contract.ts";
import type { Questions } from "../../api/query-contract.ts";
import type { SavedViews } from "../../api/views-contract.ts";
import { useExplorer, useLoaded, useWords } from "../panels/use-explorer.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { Asking } from "./Asking.tsx";

export type Known = {
  readonly questions: Questions;
  readonly views: SavedViews;
  readonly ontology: Ontology;
};

/** Questions that are asked often, with their blanks, and Cypher to write and run. */
export default function ConsoleDialog() {
  const explorer = useExplorer();
  const words = useWords();
  const { api } = explorer;
  const [known, retry] = useLoaded("console", async (): Promise<Known> => {
    const [questions, views, ontology] = await Promise.all([
      api.questions(),
      api.views(),
      api.ontology(),
    ]);
    return { questions, views, ontology };
  });
  const close = () => explorer.set({ dialog: "none", asked: undefined });
  return (
    <Dialog label={words.questions.title} className="questions" onClose={close}>
      <div className="dialog-head">
        <h2>{words.questions.title}</h2>
        <IconButton icon="close" label={words.app.close} onClick={close} />
      </div>
      <Waiting loaded={known} onRetry={retry}>
        {(value) => <Asking known={value} onClose={close} />}
      </Waiting>
    </Dialog>
  );
}
