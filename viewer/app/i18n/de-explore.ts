import type { explore as english } from "./en-explore.ts";

const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString("de")} ${n === 1 ? one : many}`;

export const explore: typeof english = {
  filters: {
    active: "Filter in Gebrauch",
    more: "Weitere Filter",
    pause: (name) => `Anwenden: ${name}`,
    remove: (name) => `Entfernen: ${name}`,
    names: {
      nodeTypes: "Arten von Dingen",
      edgeTypes: "Arten von Fakten",
      statuses: "Status",
      period: "Zeit",
      publishers: "Medien",
      languages: "Sprachen",
      sources: "Quellen",
      text: "Name",
      degree: "Fakten je Entität",
      part: "Teil",
    },
    without: (names) => `ohne ${names}`,
    least: (n) => `mindestens ${n}`,
    text: "Name enthält",
    leastSources: "Unabhängige Quellen eines Fakts",
    leastFacts: "Fakten einer Entität",
    part: "Teil des Graphen",
    parts: {
      all: "Alles",
      joined: "Ohne Einzelne",
      main: "Größter zusammenhängender Teil",
      core2: "Mit mindestens zwei anderen verbunden",
      core3: "Mit mindestens drei anderen verbunden",
    },
    unknown: "unbekannt",
  },
  time: {
    play: "Durch die Zeit abspielen",
    pause: "Abspielen anhalten",
  },
  grow: {
    onScreen: (n, total) => `${n.toLocaleString("de")} von ${total.toLocaleString("de")}`,
    first: (n) => `die ersten ${n}`,
    more: "Mehr holen",
    omitted: (n) => `${count(n, "Fakt", "Fakten")} ausgelassen`,
    collapse: "Einklappen",
    collapseHint: "Ausblenden, was nur hieran hängt",
    stop: "Hier anhalten",
    stopHint: "Nichts wird hierüber gesucht",
    pin: "Anheften",
    around: (n) => (n === 1 ? "1 Schritt ringsum" : `${n} Schritte ringsum`),
  },
  marked: {
    title: (n) => `${count(n, "Entität", "Entitäten")} gewählt`,
    mode: "Mehrere wählen",
    hint: "Umschalt und Klick, oder mit Umschalt einen Rahmen ziehen",
    keepOnly: "Nur diese behalten",
    hide: "Ausblenden",
    pin: "Anheften",
    expand: "Nachbarn hinzufügen",
    paths: "Verbinden",
    common: "Was beide teilen",
    clear: "Aufheben",
  },
  look: {
    fanned: "Eine Linie je Artikel",
    layoutsExplained: {
      force: "",
      circle: "Arten nebeneinander, nach Namen.",
      radial: "Jeder Ring ist einen Schritt weiter von der Mitte entfernt.",
      layers:
        "Von links nach rechts: wer, was vereinbart oder besucht wurde, worum es geht und wo.",
      time: "Von links nach rechts nach dem Datum; ohne Datum darunter.",
      map: "Staaten und Orte, wo sie liegen, alles andere nahe bei dem, womit es verbunden ist.",
    },
  },
  size: {
    warning: (n) =>
      `${n.toLocaleString("de")} Entitäten auf dem Schirm: Das Bild wird langsam und schwer lesbar.`,
    refused: (n, most) =>
      `${n.toLocaleString("de")} Entitäten sind mehr als die ${most.toLocaleString("de")}, die sich zeichnen lassen. Fragen Sie nach weniger.`,
  },
  overview: {
    title: "Was in diesem Graphen steht",
    note: "Der Graph ist zu groß, um ganz gezeigt zu werden. Wählen Sie eine Art, um die am besten verbundenen zu sehen.",
    entities: (n) => count(n, "Entität", "Entitäten"),
    facts: (n) => count(n, "Fakt", "Fakten"),
    open: (name, n) => `${name}: ${n.toLocaleString("de")}`,
  },
  search: {
    instead: (text) => `So heißt nichts. Gefunden für „${text}“:`,
    texts: "In Texten",
    lastView: "Weiter, wo Sie aufgehört haben",
  },
  layout: {
    undated: "Ohne Datum",
    unplaced: "Ort unbekannt",
    withoutPlace: (n) => `${n.toLocaleString("de")} ohne eigenen Ort`,
    showAll: "Zeigen",
    leaveOut: "Weglassen",
  },
};
