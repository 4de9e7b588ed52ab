import { nodeName } from "../i18n/node-name.ts";
import type { NodeGroup } from "../scene/node-groups.ts";
import { PALETTES } from "../scene/palette.ts";
import { shownTheme } from "../state/preferences.ts";
import { useExplorer, useExplorerState, useLanguage, useWords } from "./use-explorer.ts";

/** What the colours stand for, where it is not the kind; a click on a line chooses its nodes. */
export function ColourLegend() {
  const explorer = useExplorer();
  const words = useWords();
  const language = useLanguage();
  const colour = useExplorerState((state) => state.colour);
  const groups = useExplorerState((state) => state.groups);
  const theme = useExplorerState((state) => state.theme);
  if (colour === "type" || groups.length === 0) return null;
  const { groups: colours, nodes } = PALETTES[shownTheme(theme)];
  const { graph } = explorer.scene;
  const nameOf = ({ key }: NodeGroup) => {
    if (colour === "country") {
      return nodeName({ id: `country:${key}`, type: "Country", name: key }, language);
    }
    return graph.hasNode(key) ? nodeName(graph.getNodeAttributes(key), language) : key;
  };
  const rest = groups.slice(colours.length).reduce((sum, group) => sum + group.nodes.length, 0);
  return (
    <section className="legend-group" aria-label={words.look.colours[colour]}>
      <h3>{words.look.colours[colour]}</h3>
      <ul>
        {groups.slice(0, colours.length).map((group, index) => (
          <li key={group.key}>
            <button
              type="button"
              className="legend-line"
              onClick={() => explorer.mark(group.nodes)}
            >
              <Swatch colour={colours[index]!} />
              <bdi className="legend-name">{nameOf(group)}</bdi>
              <span className="count">{group.nodes.length}</span>
            </button>
          </li>
        ))}
        {rest > 0 && (
          <li className="legend-line">
            <Swatch colour={nodes.Statement} />
            <span className="legend-name">{words.look.rest}</span>
            <span className="count">{rest}</span>
          </li>
        )}
      </ul>
    </section>
  );
}

function Swatch({ colour }: { readonly colour: string }) {
  return (
    <svg className="swatch" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" fill={colour} />
    </svg>
  );
}
