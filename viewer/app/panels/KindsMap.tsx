import { ENTITY_TYPES, type NodeType } from "../../../schema/node-types.ts";
import type { Start, TypeLink } from "../../api/contract.ts";
import { formatNumber } from "../i18n/translate.ts";
import { TypeIcon } from "../parts/TypeIcon.tsx";
import { EVERYTHING, topSource } from "../state/scene-source.ts";
import { useExplorer, useLanguage, useWords } from "./use-explorer.ts";

const SIDE = 100;
const RING = 36;
const DRAWABLE = 10_000;
const SHOWN: readonly NodeType[] = ENTITY_TYPES;

/**
 * A graph too large to be drawn: its kinds of things as one node each, with what joins them. A click
 * opens a kind by its best connected.
 */
export function KindsMap({ start }: { readonly start: Start }) {
  const explorer = useExplorer();
  const words = useWords();
  const language = useLanguage();
  const { stats, links = [] } = start;
  const kinds = SHOWN.filter((type) => (stats.nodes[type] ?? 0) > 0);
  const places = new Map(kinds.map((type, index) => [type, placeOf(index, kinds.length)]));
  const total = kinds.reduce((sum, type) => sum + stats.nodes[type]!, 0);
  const text = words.explore.overview;
  return (
    <div className="kinds">
      <h2>{text.title}</h2>
      <p>{text.note}</p>
      <div className="kinds-map">
        <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
          {joined(links).map(({ from, to, count, names }) => {
            const [a, b] = [places.get(from), places.get(to)];
            if (!a || !b || from === to) return null;
            return (
              <path
                key={`${from} ${to}`}
                d={`M${a.x} ${a.y}Q${(a.x + b.x) / 2 + (50 - (a.x + b.x) / 2) * 0.3} ${(a.y + b.y) / 2 + (50 - (a.y + b.y) / 2) * 0.3} ${b.x} ${b.y}`}
                strokeWidth={0.1 + 0.13 * Math.log10(1 + count)}
              >
                <title>
                  {`${[...names].map((name) => words.edgeTypes[name]).join(", ")}: ${formatNumber(count, language)}`}
                </title>
              </path>
            );
          })}
        </svg>
        {kinds.map((type) => {
          const count = stats.nodes[type]!;
          const { x, y } = places.get(type)!;
          return (
            <button
              key={type}
              type="button"
              className="kind"
              style={{ left: `${x}%`, top: `${y}%` }}
              aria-label={text.open(words.nodeTypes[type], count)}
              onClick={() => void explorer.bring(topSource(type))}
            >
              <TypeIcon type={type} size={Math.round(30 + 26 * Math.sqrt(count / total))} />
              <span>{words.nodeTypes[type]}</span>
              <span className="count">{formatNumber(count, language)}</span>
            </button>
          );
        })}
      </div>
      <div className="row">
        <button
          type="button"
          className="button primary"
          onClick={() => explorer.set({ dialog: "search" })}
        >
          {words.app.searchShort}
        </button>
        {total <= DRAWABLE && (
          <button type="button" className="button" onClick={() => void explorer.bring(EVERYTHING)}>
            {words.app.all} ({formatNumber(total, language)})
          </button>
        )}
      </div>
    </div>
  );
}

function placeOf(index: number, count: number) {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return { x: SIDE / 2 + RING * Math.cos(angle), y: SIDE / 2 + RING * Math.sin(angle) };
}

/** Facts between two kinds, whatever their type and direction. */
function joined(links: readonly TypeLink[]) {
  const pairs = new Map<
    string,
    { from: NodeType; to: NodeType; count: number; names: Set<TypeLink["type"]> }
  >();
  for (const { type, from, to, count } of links) {
    const [a, b] = from < to ? [from, to] : [to, from];
    const pair = pairs.get(`${a} ${b}`) ?? { from: a, to: b, count: 0, names: new Set() };
    pair.count += count;
    pair.names.add(type);
    pairs.set(`${a} ${b}`, pair);
  }
  return [...pairs.values()];
}
