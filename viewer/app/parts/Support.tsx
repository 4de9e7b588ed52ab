import { useWords } from "../panels/use-explorer.ts";

const MOST = 3;

/** How many independent sources state a fact, as dots: one, two, three or more. */
export function Support({ sources }: { readonly sources: number }) {
  const words = useWords();
  const text = sources === 1 ? words.evidence.single : words.evidence.sources(sources);
  return (
    <span className="support" role="img" aria-label={text} title={text}>
      {Array.from({ length: MOST }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
        <i key={index} data-on={index < sources} />
      ))}
    </span>
  );
}
