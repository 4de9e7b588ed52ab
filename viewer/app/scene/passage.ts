import type { Span } from "../../../schema/span.ts";
import type { ArticleDetail } from "../../api/evidence-contract.ts";

/** What a passage of an article tells of: the entities named and the facts stated in it. */
export function toldIn(
  { mentions, edges }: Pick<ArticleDetail, "mentions" | "edges">,
  passage: Span,
): { readonly nodes: readonly string[]; readonly edges: readonly string[] } {
  const touches = ({ start, end }: Span) => start < passage.end && passage.start < end;
  const named = mentions.filter(touches).map(({ id }) => id);
  const told = edges.filter(({ evidence }) => evidence.some(touches));
  // Half a sentence tells of the facts whose both ends are named in it.
  const inside = new Set(named);
  const facts = told.filter(
    ({ from, to, evidence }) =>
      evidence.some(({ start, end }) => passage.start <= start && end <= passage.end) ||
      (inside.has(from.id) && inside.has(to.id)),
  );
  return {
    nodes: [...new Set([...named, ...facts.flatMap(({ from, to }) => [from.id, to.id])])],
    edges: facts.map(({ id }) => id),
  };
}
