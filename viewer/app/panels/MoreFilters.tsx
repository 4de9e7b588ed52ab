import { useRef, useState } from "react";
import { type FilterName, type Filters, PARTS, setFilters, toggle } from "../scene/filters.ts";
import { labelText } from "../scene/label-text.ts";
import { nameOfLanguage } from "./FilterStack.tsx";
import { LegendGroup, LegendLine } from "./LegendLine.tsx";
import { useExplorer, useExplorerState, useLanguage, useWords } from "./use-explorer.ts";

const MOST_SHOWN = 30;
const HERE: readonly FilterName[] = [
  "publishers",
  "languages",
  "sources",
  "text",
  "degree",
  "part",
];

/** Filters that fewer readers need: name, publisher, language, support, degree, part of the graph. */
export function MoreFilters() {
  const explorer = useExplorer();
  const words = useWords();
  const filters = useExplorerState((state) => state.filters);
  useExplorerState((state) => state.sceneVersion);
  const wasSet = useRef(false);
  const [isOpen, setOpen] = useState(false);
  if (explorer.scene.graph.order === 0) return null;
  // Once open, it stays as the reader leaves it.
  wasSet.current ||= setFilters(filters).some((name) => HERE.includes(name));
  return (
    <details
      className="more-filters"
      open={wasSet.current || undefined}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words.explore.filters.more}</summary>
      {(isOpen || wasSet.current) && <FilterChoices />}
    </details>
  );
}

function FilterChoices() {
  const explorer = useExplorer();
  const { explore } = useWords();
  const language = useLanguage();
  const filters = useExplorerState((state) => state.filters);
  useExplorerState((state) => state.sceneVersion);
  const change = (part: Partial<Filters>) => explorer.change({ filters: { ...filters, ...part } });
  const counts = explorer.counts();
  const publishers = listed(counts.publishers);
  const languages = listed(counts.languages);
  const languageNames = new Intl.DisplayNames(language, { type: "language", fallback: "code" });
  return (
    <>
      <label className="choice">
        <span>{explore.filters.text}</span>
        <input
          type="search"
          value={filters.text}
          maxLength={100}
          onChange={(event) => change({ text: event.target.value })}
        />
      </label>
      <Least
        label={explore.filters.leastSources}
        value={filters.sources}
        onChange={(sources) => change({ sources })}
      />
      <Least
        label={explore.filters.leastFacts}
        value={filters.degree}
        onChange={(degree) => change({ degree })}
      />
      <label className="choice">
        <span>{explore.filters.part}</span>
        <select
          value={filters.part}
          onChange={(event) => change({ part: event.target.value as Filters["part"] })}
        >
          {PARTS.map((part) => (
            <option key={part} value={part}>
              {explore.filters.parts[part]}
            </option>
          ))}
        </select>
      </label>
      <LegendGroup title={explore.filters.names.publishers}>
        {(publishers.length > 1 ? publishers : []).map(([name, count]) => (
          <LegendLine
            key={name}
            name={labelText(name) || explore.filters.unknown}
            count={count}
            isOn={!filters.publishers.includes(name)}
            onToggle={() => change({ publishers: toggle(filters.publishers, name) })}
          />
        ))}
      </LegendGroup>
      <LegendGroup title={explore.filters.names.languages}>
        {(languages.length > 1 ? languages : []).map(([code, count]) => (
          <LegendLine
            key={code}
            name={nameOfLanguage(languageNames, code) || explore.filters.unknown}
            count={count}
            isOn={!filters.languages.includes(code)}
            onToggle={() => change({ languages: toggle(filters.languages, code) })}
          />
        ))}
      </LegendGroup>
    </>
  );
}

type LeastProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

function Least({ label, value, onChange }: LeastProps) {
  return (
    <label className="choice">
      <span>{label}</span>
      <span className="least">
        ≥
        <input
          type="number"
          inputMode="numeric"
          min={0}
          max={1000}
          value={value}
          onChange={({ target }) => {
            const least = Math.trunc(Number(target.value));
            onChange(Math.min(1000, Math.max(0, Number.isFinite(least) ? least : 0)));
          }}
        />
      </span>
    </label>
  );
}

const listed = (counts: ReadonlyMap<string, number>) =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_SHOWN);
