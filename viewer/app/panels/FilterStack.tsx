import { formatDate } from "../i18n/translate.ts";
import { IconButton } from "../parts/IconButton.tsx";
import {
  clearFilter,
  type FilterName,
  type Filters,
  NO_FILTERS,
  setFilters,
  toggle,
} from "../scene/filters.ts";
import { labelText } from "../scene/label-text.ts";
import { useExplorer, useExplorerState, useLanguage, useWords } from "./use-explorer.ts";

/** The filters that are set, one a line: each can be paused, and taken away. */
export function FilterStack() {
  const explorer = useExplorer();
  const words = useWords();
  const filters = useExplorerState((state) => state.filters);
  const settings = useSettings(filters);
  const names = setFilters(filters);
  if (names.length === 0) return null;
  const { active, names: titles, pause, remove } = words.explore.filters;
  return (
    <section className="legend-group filter-stack" aria-label={active}>
      <h3>{active}</h3>
      <ul>
        {names.map((name) => (
          <li key={name} className="filter-line">
            <label>
              <input
                type="checkbox"
                aria-label={pause(titles[name])}
                checked={!filters.paused.includes(name)}
                onChange={() =>
                  explorer.change({
                    filters: { ...filters, paused: toggle(filters.paused, name) },
                  })
                }
              />
              <span className="filter-text">
                <span>{titles[name]}</span>
                <bdi className="quiet">{labelText(settings[name]())}</bdi>
              </span>
            </label>
            <IconButton
              icon="close"
              label={remove(titles[name])}
              onClick={() => explorer.change({ filters: clearFilter(filters, name) })}
            />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button"
        onClick={() => explorer.change({ filters: { ...NO_FILTERS, grey: filters.grey } })}
      >
        {words.legend.reset}
      </button>
    </section>
  );
}

/** What each filter is set to, in words. */
function useSettings(filters: Filters): Readonly<Record<FilterName, () => string>> {
  const words = useWords();
  const language = useLanguage();
  const { without, least, parts, unknown } = words.explore.filters;
  const listed = (names: readonly string[]) =>
    without(names.map((name) => name || unknown).join(", "));
  const languages = new Intl.DisplayNames(language, { type: "language", fallback: "code" });
  return {
    nodeTypes: () => listed(filters.nodeTypes.map((type) => words.nodeTypes[type])),
    edgeTypes: () => listed(filters.edgeTypes.map((type) => words.edgeTypes[type])),
    statuses: () => listed(filters.statuses.map((status) => words.statuses[status])),
    period: () =>
      [filters.since, filters.until]
        .map((date) => (date ? formatDate(date, language) : "…"))
        .join(" – "),
    publishers: () => listed(filters.publishers),
    languages: () => listed(filters.languages.map((code) => nameOfLanguage(languages, code))),
    sources: () => least(filters.sources),
    text: () => `“${filters.text}”`,
    degree: () => least(filters.degree),
    part: () => parts[filters.part],
  };
}

/** The name of a language; what is no code of one stands as it is. */
export function nameOfLanguage(names: Intl.DisplayNames, code: string): string {
  try {
    return code === "" ? "" : (names.of(code) ?? code);
  } catch {
    return code;
  }
}
