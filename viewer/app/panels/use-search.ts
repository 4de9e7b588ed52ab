import { useEffect, useState } from "react";
import type { SearchResult } from "../../api/contract.ts";
import { failureFrom } from "../state/failures.ts";
import { useExplorer, useWords } from "./use-explorer.ts";

type Hit = SearchResult["hits"][number];
const PAUSE = 90;

/** What the store finds, a moment after the last key; `isSearching` until the hits are for `text`. */
export function useSearch(text: string) {
  const explorer = useExplorer();
  const words = useWords();
  const [answer, setAnswer] = useState<{ text: string; hits: readonly Hit[]; failure: string }>({
    text: "",
    hits: [],
    failure: "",
  });
  useEffect(() => {
    if (text === "") return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      explorer.api.search(text, controller.signal).then(
        ({ hits }) => setAnswer({ text, hits, failure: "" }),
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
  }, [explorer, text, words]);
  return {
    hits: text === "" ? [] : answer.hits,
    failure: text === "" ? "" : answer.failure,
    isSearching: text !== answer.text,
  };
}
