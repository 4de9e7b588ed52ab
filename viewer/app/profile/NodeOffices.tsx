import type { FactLine } from "../../api/contract.ts";
import { formatDate } from "../i18n/translate.ts";
import { useExplorer, useLanguage, useLoaded, useWords } from "../panels/use-explorer.ts";
import { NodeName } from "../parts/NodeName.tsx";
import { labelText } from "../scene/label-text.ts";
import { officesOf } from "./offices.ts";

/** Offices looked at; nobody holds more than a few. */
const MOST = 12;

/** The offices of a person and when they are first and last spoken of. */
export function NodeOffices({ facts }: { readonly facts: readonly FactLine[] }) {
  const explorer = useExplorer();
  const words = useWords();
  const language = useLanguage();
  const asked = facts.slice(0, MOST).map(({ id }) => id);
  const [loaded] = useLoaded(asked.join(" "), () =>
    Promise.all(asked.map((id) => explorer.evidence.facts.load(id))),
  );
  const offices = loaded.status === "ready" ? officesOf(loaded.value) : [];
  if (offices.length === 0) return null;
  return (
    <section className="section" aria-label={words.node.offices}>
      <h3>{words.node.offices}</h3>
      <ol className="rows offices">
        {offices.map(({ role, at, edge, from, to }) => (
          <li key={`${role} ${at.id}`}>
            <button
              type="button"
              className="fact-row"
              onClick={() => explorer.select({ kind: "edge", id: edge })}
            >
              <span className="fact-text">
                <bdi className="fact-end">{labelText(role) || words.edgeTypes.HOLDS_OFFICE_AT}</bdi>{" "}
                <NodeName className="quiet" node={at} />
              </span>
              {from && (
                <span className="fact-meta quiet">
                  {from === to
                    ? formatDate(from, language)
                    : `${formatDate(from, language)} – ${formatDate(to, language)}`}
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
