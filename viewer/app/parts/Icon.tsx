const PATHS = {
  search: "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 20 20",
  undo: "M9 7 4.5 11.5 9 16M5 11.5h9a5 5 0 0 1 0 10h-2",
  redo: "m15 7 4.5 4.5L15 16M19 11.5h-9a5 5 0 0 0 0 10h2",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  fit: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  layout: "M12 3v4M12 17v4M3 12h4M17 12h4M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z",
  stop: "M7 7h10v10H7z",
  close: "M6 6l12 12M18 6 6 18",
  back: "m14 6-6 6 6 6",
  next: "m10 6 6 6-6 6",
  table: "M4 5h16v14H4zM4 10h16M10 10v9",
  graph: "M6 18 12 7l6 11zM12 4.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4z",
  list: "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
  filter: "M4 6h16M7 12h10M10 18h4",
  sun: "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3 19 19M19 5l-1.7 1.7M6.7 17.3 5 19",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
  screen: "M3 5h18v11H3zM8.5 20h7",
  more: "M5.5 11.2a.8.8 0 1 1 0 1.6.8.8 0 0 1 0-1.6zM12 11.2a.8.8 0 1 1 0 1.6.8.8 0 0 1 0-1.6zM18.5 11.2a.8.8 0 1 1 0 1.6.8.8 0 0 1 0-1.6z",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z",
  check: "m5 12.5 4.5 4.5L19 7.5",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17",
  help: "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.01M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z",
  keyboard: "M3 6.5h18v11H3zM7 10h.01M10.5 10h.01M14 10h.01M17.5 10h.01M7.5 14h9",
  warning: "M12 4 2.5 20h19zM12 10v4.5M12 17.3v.01",
  external: "M14 4h6v6M20 4l-9 9M18 14v5.5H4.5V6H10",
  globe: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18",
  pin: "M9 4h6l-1 6 3.5 3.5h-11L10 10zM12 13.5V20",
  path: "M5 19a2 2 0 1 1 0-4 2 2 0 0 1 0 4zM19 9a2 2 0 1 1 0-4 2 2 0 0 1 0 4zM7 17c6 0 1-10 10-10",
  frame:
    "M4 8V4h4M12 4h2M18 4h2v4M20 12v2M20 18v2h-4M12 20h-2M4 12v2M4 18v2h2M11 11l3 8 1.5-3.5L19 14z",
  play: "M8 5v14l11-7z",
  split: "M6 4v5a5 5 0 0 0 5 5h7M14 10l4 4-4 4M6 20v-6",
  upload: "M12 15V4M7 8.5l5-5 5 5M4.5 20h15",
  download: "M12 4v11M7 10.5l5 5 5-5M4.5 20h15",
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon beside a text that says the same, so it is silent for screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
