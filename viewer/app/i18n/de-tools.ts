import type { tools as english } from "./en-tools.ts";

const console: (typeof english)["console"] = {
  groups: { questions: "Fragen", saved: "Gespeichert", recent: "Schon gefragt" },
  own: "Eine eigene Abfrage",
  hint: "MATCH (o:Official)-[s:SIGNED]->(a:Agreement) RETURN o, s, a",
  limits: "Nur lesend; höchstens 1.000 Zeilen und fünf Sekunden.",
  name: "Diese Abfrage behalten als …",
  tabs: { table: "Tabelle", graph: "Graph", json: "JSON" },
  noGraph:
    "Diese Antwort hat keine Knoten zum Zeichnen. Geben Sie Knoten und Kanten zurück: RETURN o, s, a",
};

const exports: (typeof english)["exports"] = {
  title: "Gezeigtes speichern",
  formats: {
    html: "Explorer in einer Datei, zum Verschicken",
    pdf: "Bericht mit Sätzen und Quellen",
    png: "Bild",
    svg: "Zeichnung für den Druck",
    csv: "Fakten für eine Tabelle",
    "nodes.csv": "Entitäten für eine Tabelle",
    json: "Knoten, Kanten und Belege",
    gexf: "Für Gephi",
    graphml: "Für yEd, Cytoscape, R",
  },
};

const report: (typeof english)["report"] = {
  title: "Was die Nachrichten sagen",
  facts: "Fakten und die Sätze, die sie belegen",
  sources: "Quellen",
  omitted: (n) =>
    `${n.toLocaleString("de")} weitere Fakten mit weniger Quellen sind ausgelassen. Filter zeigen sie.`,
  page: (page, pages) => `${page} von ${pages}`,
};

const intake: (typeof english)["intake"] = {
  title: "Artikel einlesen",
  drop: "Dateien hierher ziehen, oder irgendwo auf die Seite.",
  dropVeil: "Loslassen, um diese Dateien zu lesen",
  choose: "Dateien wählen",
  kinds: "Text, HTML, JSON oder JSONL; deutsch oder englisch; je höchstens 4 MB.",
  anyLanguage: "wie der Text es zeigt",
  paste: "Oder einen Artikel einfügen",
  pasteHint: "Überschrift, Leerzeile, Text",
  pasted: "eingefügter Text",
  read: "Lesen",
  reading: (done, total) => `${done} von ${total} gelesen …`,
  write: "In den Graphen schreiben",
  writing: (done, total) => `${done} von ${total} geschrieben …`,
  other: "Andere wählen",
  written: (n) => `${n} ${n === 1 ? "Artikel ist" : "Artikel sind"} im Graphen.`,
  known: "schon im Graphen",
  nothing: "Darin wurde kein Fakt gelesen.",
  understood: (read, all) => `${read} von ${all} Sätzen ergaben etwas`,
  failed: "Nicht gelesen",
  tooLarge: (name) =>
    `${name} ist größer als 4 MB: auf der Kommandozeile einlesen (pressgraph ingest).`,
  tooMany: (n) =>
    `Mehr als ${n} Dateien auf einmal: den Ordner auf der Kommandozeile einlesen (pressgraph ingest).`,
};

const profile: (typeof english)["profile"] = {
  timeline: "Im Lauf der Zeit",
  rename: "Namen berichtigen",
  renameHint: "Namen berichtigen …",
  elsewhere: "In diesem Artikel jemand anderes",
  conflict: "Berichte widersprechen sich",
};

export const tools = { console, exports, report, intake, profile };
