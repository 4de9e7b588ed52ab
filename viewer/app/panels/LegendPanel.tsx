import { EDGE_TYPE_NAMES } from "../../../schema/edge-types.ts";
import { STATUSES } from "../../../schema/fact.ts";
import { NODE_TYPE_NAMES } from "../../../schema/node-types.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { StatusLine } from "../parts/StatusMark.tsx";
import { TypeIcon } from "../parts/TypeIcon.tsx";
import { type Filters, toggle } from "../scene/filters.ts";
import { ColourLegend } from "./ColourLegend.tsx";
import { FilterStack } from "./FilterStack.tsx";
import { LegendGroup, LegendLine } from "./LegendLine.tsx";
import { MoreFilters } from "./MoreFilters.tsx";
import { TimeFilter } from "./TimeFilter.tsx";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

/** Legend of the canvas with counts; every line of it is a filter. */
export function LegendPanel() {
  const explorer = useExplorer();
  const words = useWords();
  const filters = useExplorerState((state) => state.filters);
  const colour = useExplorerState((state) => state.colour);
  useExplorerState((state) => state.sceneVersion);
  const { graph } = explorer.scene;
  const counts = explorer.counts();
  const change = (part: Partial<Filters>) => explorer.change({ filters: { ...filters, ...part } });
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
      <LegendGroup title={words.legend.nodes}>
        {NODE_TYPE_NAMES.filter((type) => counts.nodeTypes.has(type)).map((type) => (
          <LegendLine
            key={type}
            name={words.nodeTypes[type]}
            count={counts.nodeTypes.get(type)!}
            isOn={!filters.nodeTypes.includes(type)}
            onToggle={() => change({ nodeTypes: toggle(filters.nodeTypes, type) })}
          >
            <TypeIcon type={type} />
          </LegendLine>
        ))}
      </LegendGroup>
      <LegendGroup title={words.legend.edges}>
        {EDGE_TYPE_NAMES.filter((type) => counts.edgeTypes.has(type)).map((type) => (
          <LegendLine
            key={type}
            name={words.edgeTypes[type]}
            count={counts.edgeTypes.get(type)!}
            isOn={!filters.edgeTypes.includes(type)}
            onToggle={() => change({ edgeTypes: toggle(filters.edgeTypes, type) })}
          />
        ))}
      </LegendGroup>
      <LegendGroup title={words.legend.status}>
        {STATUSES.filter((status) => counts.statuses.has(status)).map((status) => (
          <LegendLine
            key={status}
            name={words.statuses[status]}
            count={counts.statuses.get(status)!}
            isOn={!filters.statuses.includes(status)}
            onToggle={() => change({ statuses: toggle(filters.statuses, status) })}
          >
            <StatusLine status={status} />
          </LegendLine>
        ))}
      </LegendGroup>
      <TimeFilter />
      <MoreFilters />
      {graph.order > 0 && (
        <label className="switch">
          <input
            type="checkbox"
            checked={filters.grey}
            onChange={(event) => change({ grey: event.target.checked })}
          />
          {words.legend.grey}
        </label>
      )}
      <FilterStack />
    </aside>
  );
}
