import { type RefObject, useEffect } from "react";
import type { Span } from "../../../schema/span.ts";
import type { ArticleDetail } from "../../api/evidence-contract.ts";
import { toldIn } from "../scene/passage.ts";
import { useExplorer } from "./use-explorer.ts";

/** While a passage of the article is selected, what it tells of is lit in the graph. */
export function usePassage(
  body: RefObject<HTMLElement | null>,
  article: Pick<ArticleDetail, "mentions" | "edges">,
): void {
  const explorer = useExplorer();
  useEffect(() => {
    const onSelect = () => {
      const passage = selectedIn(body.current);
      const { lit } = explorer.store.getState();
      if (passage) explorer.set({ lit: toldIn(article, passage), hovered: undefined });
      else if (lit) explorer.set({ lit: undefined });
    };
    document.addEventListener("selectionchange", onSelect);
    return () => {
      document.removeEventListener("selectionchange", onSelect);
      explorer.set({ lit: undefined });
    };
  }, [explorer, body, article]);
}

/** Offsets into the article of what is selected on the page, if that lies in its text. */
function selectedIn(body: HTMLElement | null): Span | undefined {
  const selection = getSelection();
  if (!body || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = offsetOf(body, range.startContainer, range.startOffset);
  const end = offsetOf(body, range.endContainer, range.endOffset);
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

/** The place of a boundary of a selection, which may stand in a text or between two elements. */
function offsetOf(body: HTMLElement, node: Node, offset: number): number | undefined {
  if (!body.contains(node)) return undefined;
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = node.parentElement?.closest<HTMLElement>(PIECE);
    return piece ? Number(piece.dataset.at) + offset : undefined;
  }
  const after = piecesIn(node.childNodes[offset])[0];
  if (after) return Number(after.dataset.at);
  const before = piecesIn(node.childNodes[offset - 1] ?? node).at(-1);
  return before ? Number(before.dataset.at) + (before.textContent ?? "").length : undefined;
}

const PIECE = "[data-at]";

function piecesIn(node: Node | undefined): readonly HTMLElement[] {
  if (!(node instanceof HTMLElement)) return [];
  return node.matches(PIECE) ? [node] : [...node.querySelectorAll<HTMLElement>(PIECE)];
}
