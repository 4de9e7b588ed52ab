import type { ReactNode } from "react";
import { nodeName } from "../i18n/node-name.ts";
import { NodeLink } from "../parts/NodeLink.tsx";
import { StatusMark } from "../parts/StatusMark.tsx";
import { useExplorer, useExplorerState, useLanguage, useWords } from "./use-explorer.ts";

/** The scene as two tables: the same things, the same commands, for every reader. */
export function SceneTable({ picture }: { readonly picture?: ReactNode }) {
  const explorer = useExplorer();
  const words = useWords();
  const language = useLanguage();
  useExplorerState((state) => state.filters);
  useExplorerState((state) => state.sceneVersion);
  const { graph } = explorer.scene;
  const { nodes, facts } = explorer.visibility();
  const byName = new Intl.Collator(language).compare;
  const rows = [...nodes]
    .map((id) => graph.getNodeAttributes(id))
    .sort((a, b) => graph.degree(b.id) - graph.degree(a.id) || byName(a.name, b.name));
  const lines = [...facts]
    .map((key) => {
      const [from, to] = graph.extremities(key).map((id) => graph.getNodeAttributes(id));
      return { key, from: from!, to: to!, fact: graph.getEdgeAttributes(key) };
    })
    .sort((a, b) => byName(a.from.name, b.from.name) || byName(a.fact.type, b.fact.type));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard
    <div className="scene-table" tabIndex={0}>
      {picture}
      <table>
        <caption>{words.table.entities}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table.name}</th>
            <th scope="col" className="kind-column">
              {words.table.type}
            </th>
            <th scope="col" className="number">
              {words.table.degree}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((node) => (
            <tr key={node.id}>
              <th scope="row">
                <NodeLink node={node} />
              </th>
              <td className="kind-column">{words.nodeType[node.type]}</td>
              <td className="number">{graph.degree(node.id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{words.table.facts}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table.from}</th>
            <th scope="col">{words.table.fact}</th>
            <th scope="col">{words.table.to}</th>
            <th scope="col">{words.table.status}</th>
            <th scope="col" className="number">
              {words.table.articles}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, from, to, fact }) => (
            <tr key={key}>
              <td>
                <NodeLink node={from} />
              </td>
              <td>
                <button
                  type="button"
                  className="text-button"
                  aria-label={words.table.open(
                    `${nodeName(from, language)} ${words.edgeTypes[fact.type]} ${nodeName(to, language)}`,
                  )}
                  onClick={() => explorer.select({ kind: "edge", id: fact.edges[0]!.id })}
                >
                  {words.edgeTypes[fact.type]}
                </button>
              </td>
              <td>
                <NodeLink node={to} />
              </td>
              <td>
                <StatusMark status={fact.status} />
              </td>
              <td className="number">{fact.edges.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
