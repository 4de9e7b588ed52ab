import type { ReactNode } from "react";
import { EDGE_TYPE_NAMES } from "../../../schema/edge-types.ts";
import { STATUSES } from "../../../schema/fact.ts";
import { NODE_TYPE_NAMES } from "../../../schema/node-types.ts";
import { formatNumber } from "../i18n/translate.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { StatusLine } from "../parts/StatusMark.tsx";
import { TypeIcon } from "../parts/TypeIcon.tsx";
import { type Filters, isFiltering, NO_FILTERS, toggle } from "../scene/filters.ts";
import { ColourLegend } from "./ColourLegend.tsx";
import { TimeFilter } from "./TimeFilter.tsx";
import { useExplorer, useExplorerState, useLanguage, useWords } from "./use-explorer.ts";

/** Legend of the canvas with counts; every line of it is a filter. */
export function LegendPanel() {
  const explorer = useExplorer();
  const words = useWords();
  const filters = useExplorerState((state) => state.filters);
  const colour = useExplorerState((state) => state.colour);
  useExplorerState((state) => state.sceneVersion);
  const { graph } = explorer.scene;
  const nodeCounts = countBy(graph.mapNodes((_, { type }) => type));
  const edgeCounts = countBy(graph.mapEdges((_, { type }) => type));
  const statusCounts = countBy(graph.mapEdges((_, { status }) => status));
  const change = (part: Partial<Filters>) => explorer.set({ filters: { ...filters, ...part } });
  return (
    <aside className="legend" data-colour={colour} aria-label={words.app.filters}>
      <div className="sheet-head">
        <h2>{words.app.filters}</h2>
        <IconButton
          icon="close"
          label={words.app.close}
          onClick={() => explorer.set({ sheet: "none" })}
        />
      </div>
      <ColourLegend />
      <Group title={words.legend.nodes}>
        {NODE_TYPE_NAMES.filter((type) => nodeCounts.has(type)).map((type) => (
          <Line
            key={type}
            name={words.nodeTypes[type]}
            count={nodeCounts.get(type)!}
            isOn={!filters.nodeTypes.includes(type)}
            onToggle={() => change({ nodeTypes: toggle(filters.nodeTypes, type) })}
          >
            <TypeIcon type={type} />
          </Line>
        ))}
      </Group>
      <Group title={words.legend.edges}>
        {EDGE_TYPE_NAMES.filter((type) => edgeCounts.has(type)).map((type) => (
          <Line
            key={type}
            name={words.edgeTypes[type]}
            count={edgeCounts.get(type)!}
            isOn={!filters.edgeTypes.includes(type)}
            onToggle={() => change({ edgeTypes: toggle(filters.edgeTypes, type) })}
          />
        ))}
      </Group>
      <Group title={words.legend.status}>
        {STATUSES.filter((status) => statusCounts.has(status)).map((status) => (
          <Line
            key={status}
            name={words.statuses[status]}
            count={statusCounts.get(status)!}
            isOn={!filters.statuses.includes(status)}
            onToggle={() => change({ statuses: toggle(filters.statuses, status) })}
          >
            <StatusLine status={status} />
          </Line>
        ))}
      </Group>
      <TimeFilter />
      <label className="switch">
        <input
          type="checkbox"
          checked={filters.grey}
          onChange={(event) => change({ grey: event.target.checked })}
        />
        {words.legend.grey}
      </label>
      {isFiltering(filters) && (
        <button
          type="button"
          className="button"
          onClick={() => explorer.set({ filters: { ...NO_FILTERS, grey: filters.grey } })}
        >
          {words.legend.reset}
        </button>
      )}
    </aside>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section className="legend-group" aria-label={title}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

type LineProps = {
  readonly name: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly children?: ReactNode;
};

function Line({ name, count, isOn, onToggle, children }: LineProps) {
  const language = useLanguage();
  return (
    <li>
      <button type="button" className="legend-line" aria-pressed={isOn} onClick={onToggle}>
        {children}
        <span className="legend-name">{name}</span>
        <span className="count">{formatNumber(count, language)}</span>
      </button>
    </li>
  );
}

function countBy<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
