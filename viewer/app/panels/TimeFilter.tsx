import { type PointerEvent, useMemo, useRef } from "react";
import { formatDate } from "../i18n/translate.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { timeBuckets } from "../scene/time-buckets.ts";
import { useExplorer, useExplorerState, useLanguage, useWords } from "./use-explorer.ts";
import { usePlayback } from "./use-playback.ts";

const [WIDTH, HEIGHT] = [200, 44];

/** Facts over time; a stretch drawn with the pointer or set with the sliders is a filter. */
export function TimeFilter() {
  const explorer = useExplorer();
  const words = useWords();
  const language = useLanguage();
  const filters = useExplorerState((state) => state.filters);
  useExplorerState((state) => state.sceneVersion);
  const drawnFrom = useRef<number>(undefined);
  const { dates } = explorer.counts();
  const buckets = useMemo(() => timeBuckets(dates), [dates]);
  const last = buckets.length - 1;
  const most = Math.max(...buckets.map(({ count }) => count));
  const placeOf = (date: string, fallback: number) => {
    const found = buckets.findIndex(({ key }) => key >= date.slice(0, key.length));
    return date === "" ? fallback : found < 0 ? last : found;
  };
  const from = placeOf(filters.since, 0);
  const to = placeOf(filters.until, last);
  const nameOf = (place: number) => formatDate(buckets[place]!.key, language);
  function change(start: number, end: number) {
    const [low, high] = [Math.min(start, end), Math.max(start, end)];
    if (!buckets[low] || !buckets[high]) return;
    const since = low === 0 ? "" : buckets[low].key;
    const until = high === last ? "" : buckets[high].key;
    explorer.change({ filters: { ...filters, since, until } });
  }
  const { isPlaying, toggle } = usePlayback({ from, to }, last, change);
  if (buckets.length < 2) return null;
  function placeAt(event: PointerEvent<SVGSVGElement>): number {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const place = Math.floor(((event.clientX - left) / width) * buckets.length);
    return Math.min(last, Math.max(0, place));
  }

  return (
    <section className="legend-group time-filter" aria-label={words.legend.time}>
      <div className="time-head">
        <h3>{words.legend.time}</h3>
        <IconButton
          icon={isPlaying ? "stop" : "play"}
          label={isPlaying ? words.explore.time.pause : words.explore.time.play}
          onClick={toggle}
        />
      </div>
      <svg
        className="histogram"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drawnFrom.current = placeAt(event);
          change(drawnFrom.current, drawnFrom.current);
        }}
        onPointerMove={(event) => {
          if (drawnFrom.current !== undefined) change(drawnFrom.current, placeAt(event));
        }}
        onPointerUp={() => {
          drawnFrom.current = undefined;
        }}
      >
        {buckets.map(({ key, count }, place) => {
          const step = WIDTH / buckets.length;
          const height = count === 0 ? 0 : Math.max(3, (count / most) * HEIGHT);
          return (
            <rect
              key={key}
              data-on={from <= place && place <= to}
              x={place * step}
              y={HEIGHT - height}
              width={Math.max(1, step - 1)}
              height={height}
            />
          );
        })}
      </svg>
      <div className="sliders">
        {(["since", "until"] as const).map((end) => (
          <input
            key={end}
            type="range"
            min={0}
            max={last}
            value={end === "since" ? from : to}
            aria-label={words.legend[end]}
            aria-valuetext={nameOf(end === "since" ? from : to)}
            onChange={(event) => {
              const place = Number(event.target.value);
              if (end === "since") change(Math.min(place, to), to);
              else change(from, Math.max(place, from));
            }}
          />
        ))}
      </div>
      <p className="count">
        {nameOf(from)} – {nameOf(to)}
      </p>
    </section>
  );
}
