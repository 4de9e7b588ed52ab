import { IconButton } from "../parts/IconButton.tsx";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

/** What can be done with several nodes that were chosen together. */
export function MarkedBar() {
  const explorer = useExplorer();
  const words = useWords();
  const marked = useExplorerState((state) => state.marked);
  useExplorerState((state) => state.sceneVersion);
  const { scene } = explorer;
  const ids = [...marked].filter((id) => scene.graph.hasNode(id));
  const [first, second] = ids;
  if (first === undefined) return null;
  const { marked: text } = words.explore;
  const clear = () => explorer.mark([]);
  const act = (name: string, action: () => void) => (
    <button type="button" className="button" onClick={action}>
      {name}
    </button>
  );
  return (
    <section className="marked-bar" aria-label={text.title(ids.length)}>
      <strong>{text.title(ids.length)}</strong>
      {act(text.keepOnly, () => explorer.keepOnly(ids))}
      {act(text.hide, () => explorer.hide(ids))}
      {act(text.pin, () => scene.pinAll(ids))}
      {ids.length === 2 &&
        (["paths", "common"] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="button"
            onClick={() => {
              clear();
              void explorer.connect({ kind, id: first, to: second! });
            }}
          >
            {text[kind]}
          </button>
        ))}
      <IconButton icon="close" label={text.clear} onClick={clear} />
    </section>
  );
}
