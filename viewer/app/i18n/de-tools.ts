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

export const tools = { console, exports, report };
