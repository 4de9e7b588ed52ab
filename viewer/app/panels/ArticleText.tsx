import { memo } from "react";
import { type Marks, markText, type Paragraph, type Piece, type Run } from "../scene/mark-text.ts";
import { useExplorer, useExplorerState } from "./use-explorer.ts";

type Props = Marks & { readonly text: string; readonly from: number; readonly to: number };

const TAGS = {
  title: "h3",
  heading: "h4",
  dateline: "p",
  body: "p",
  quotation: "p",
  partner: "p",
  boilerplate: "p",
} as const;

/** The text of an article as text nodes only; entities are links into the graph. */
export const ArticleText = memo(function ArticleText({ text, from, to, ...marks }: Props) {
  return (
    <div className="article-text">
      {markText(text, marks, from, to).map((paragraph) => (
        <TextBlock key={paragraph.start} paragraph={paragraph} />
      ))}
    </div>
  );
});

function TextBlock({ paragraph: { kind, runs } }: { readonly paragraph: Paragraph }) {
  const Tag = TAGS[kind];
  return (
    <Tag data-kind={kind} dir="auto" className={kind === "title" ? "article-title" : undefined}>
      {runs.map((run) =>
        run.mention ? (
          <MentionMark key={run.pieces[0]!.start} run={run} />
        ) : (
          <Pieces key={run.pieces[0]!.start} pieces={run.pieces} />
        ),
      )}
    </Tag>
  );
}

function MentionMark({ run: { mention, pieces } }: { readonly run: Run }) {
  const explorer = useExplorer();
  const isLit = useExplorerState(({ hovered }) => hovered?.node === mention!.id);
  const light = () => explorer.set({ hovered: { node: mention!.id } });
  const dim = () => explorer.set({ hovered: undefined });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element would break the line like a box
    <span
      role="button"
      tabIndex={0}
      className="mention"
      data-type={mention!.type}
      data-lit={isLit}
      onClick={() => void explorer.openNode(mention!.id)}
      onKeyDown={(event) => {
        if (event.key === "Enter") void explorer.openNode(mention!.id);
      }}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
    >
      <Pieces pieces={pieces} />
    </span>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece) => {
    const Tag = piece.isEvidence ? "mark" : "span";
    return (
      <Tag
        key={piece.start}
        className={piece.isEvidence ? "sentence" : undefined}
        data-at={piece.start}
      >
        {piece.isTrigger ? <em className="trigger">{piece.text}</em> : piece.text}
      </Tag>
    );
  });
}
