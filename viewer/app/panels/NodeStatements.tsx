import type { NodeProfile } from "../../api/contract.ts";
import { NodeName } from "../parts/NodeName.tsx";
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
                {statement.by && <NodeName node={statement.by} />}
                {statement.about && (
                  <>
                    {" "}
                    {words.node.about} <NodeName node={statement.about} />
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
