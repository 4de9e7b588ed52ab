const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

/** Words for growing, filtering and arranging the scene. */
export const explore = {
  filters: {
    active: "Filters in use",
    more: "More filters",
    pause: (name: string) => `Apply: ${name}`,
    remove: (name: string) => `Remove: ${name}`,
    names: {
      nodeTypes: "Kinds of things",
      edgeTypes: "Kinds of facts",
      statuses: "Status",
      period: "Time",
      publishers: "Publishers",
      languages: "Languages",
      sources: "Sources",
      text: "Name",
      degree: "Facts each",
      part: "Part",
    },
    without: (names: string) => `without ${names}`,
    least: (n: number) => `at least ${n}`,
    text: "Name has",
    leastSources: "Independent sources of a fact",
    leastFacts: "Facts of an entity",
    part: "Part of the graph",
    parts: {
      all: "Everything",
      joined: "Without loners",
      main: "Largest connected part",
      core2: "Joined to two others or more",
      core3: "Joined to three others or more",
    },
    unknown: "unknown",
  },
  time: {
    play: "Play through time",
    pause: "Stop playing",
  },
  grow: {
    onScreen: (n: number, total: number) =>
      `${n.toLocaleString("en")} of ${total.toLocaleString("en")}`,
    first: (n: number) => `first ${n}`,
    more: "Bring more",
    omitted: (n: number) => `${count(n, "fact", "facts")} left out`,
    collapse: "Collapse",
    collapseHint: "Hide what hangs on this alone",
    stop: "Stop here",
    stopHint: "Nothing is searched through this",
    pin: "Pin",
    around: (n: number) => (n === 1 ? "1 step around" : `${n} steps around`),
  },
  marked: {
    title: (n: number) => `${count(n, "entity", "entities")} chosen`,
    mode: "Choose several",
    hint: "Shift and click, or draw a frame with Shift held",
    keepOnly: "Keep only these",
    hide: "Hide",
    pin: "Pin",
    expand: "Add neighbours",
    paths: "Connect",
    common: "What both share",
    clear: "Clear",
  },
  look: {
    fanned: "One line for each article",
    layoutsExplained: {
      force: "",
      circle: "Kinds side by side, by name.",
      radial: "Each ring is one step further from the one in the middle.",
      layers: "From left to right: who, what they agreed or attended, what it is about and where.",
      time: "From left to right by date; what has no date stands below.",
      map: "Countries and places where they are, the rest near those they are joined to.",
    },
  },
  size: {
    warning: (n: number) =>
      `${n.toLocaleString("en")} entities on screen: the picture gets slow and hard to read.`,
    refused: (n: number, most: number) =>
      `${n.toLocaleString("en")} entities are more than the ${most.toLocaleString("en")} that can be drawn. Ask for less.`,
  },
  overview: {
    title: "What is in this graph",
    note: "This graph is too large to be shown at once. Choose a kind to see its best connected.",
    entities: (n: number) => count(n, "entity", "entities"),
    facts: (n: number) => count(n, "fact", "facts"),
    open: (name: string, n: number) => `${name}: ${n.toLocaleString("en")}`,
  },
  search: {
    instead: (text: string) => `Nothing is called that. Found for “${text}”:`,
    texts: "In texts",
    lastView: "Go on where you left off",
  },
  layout: {
    undated: "No date",
    unplaced: "No place known",
    withoutPlace: (n: number) => `${n.toLocaleString("en")} without a place of their own`,
    showAll: "Show",
    leaveOut: "Leave out",
  },
};
