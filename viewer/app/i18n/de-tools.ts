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

export const tools = { console };
