import type { NodeProfile } from "../../api/contract.ts";
import { labelText } from "../scene/label-text.ts";
import { useExplorer, useWords } from "./use-explorer.ts";

/** Quotations by or about a node; a click opens the passage. */
export function NodeStatements({ statements }: { readonly statements: NodeProfile["statements"] }) {
  const explorer = useExplorer();
  const words = useWords();
  if (statements.total === 0) return null;
  return (
    <section className="section" aria-label={words.node.statements}>
      <h3>
        {words.node.statements} <span className="count">{statements.total}</span>
      </h3>
      <ul className="rows">
        {statements.items.map((statement) => (
          <li key={statement.id}>
            <button
              type="button"
              className="quote-row"
              onClick={() => explorer.select({ kind: "edge", id: statement.edge })}
            >
              <q lang={statement.article.language} data-direct={statement.direct}>
                <bdi>{statement.text.slice(0, 600)}</bdi>
              </q>
              <span className="quiet">
                {statement.by && <bdi>{labelText(statement.by.name)}</bdi>}
                {statement.about && (
                  <>
                    {" "}
                    {words.node.about} <bdi>{labelText(statement.about.name)}</bdi>
                  </>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
