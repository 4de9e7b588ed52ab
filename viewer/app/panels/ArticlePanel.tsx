import { ArticleReader } from "./ArticleReader.tsx";

/** An article on its own, without a sentence in question. */
export function ArticlePanel({ id }: { readonly id: string }) {
  return (
    <div className="panel">
      <ArticleReader id={id} />
    </div>
  );
}
