import { useEffect, useState } from "react";
import type { SearchResult } from "../../api/contract.ts";
import { failureFrom } from "../state/failures.ts";
import { useExplorer, useWords } from "./use-explorer.ts";

type Hit = SearchResult["hits"][number];
const PAUSE = 90;

type Answer = {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly corrected?: string | undefined;
  readonly failure: string;
};

const NOTHING: Answer = { text: "", hits: [], failure: "" };

/**
 * What the store finds a moment after the last key: names first, texts when they are there.
 * `isSearching` until the names are for `text`.
 */
export function useSearch(text: string) {
  const names = useAnswer(text, "names");
  const texts = useAnswer(text, "texts");
  return {
    hits: names.hits,
    corrected: names.corrected,
    texts: texts.text === text ? texts.hits : [],
    failure: names.failure,
    isSearching: text !== names.text,
    isReading: text !== texts.text,
  };
}

function useAnswer(text: string, where: "names" | "texts"): Answer {
  const explorer = useExplorer();
  const words = useWords();
  const [answer, setAnswer] = useState(NOTHING);
  useEffect(() => {
    if (text === "") return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      explorer.api.search(text, where, controller.signal).then(
        ({ hits, corrected }) => setAnswer({ text, hits, corrected, failure: "" }),
        (error: unknown) => {
          if (controller.signal.aborted) return;
          const { message, action } = failureFrom(error, words.errors);
          setAnswer({ text, hits: [], failure: `${message} ${action}` });
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [explorer, text, where, words]);
  return text === "" ? NOTHING : answer;
}
