import { documentGraph } from "./document-graph.ts";

const story = (key: string, name: string) =>
  documentGraph(
    `Story ${key}`,
    (article) => {
      const official = article.entity("Official", name);
      article.fact(official, "REPRESENTS", article.country("NO", "Norway"), { role: "minister" });
      article.fact(official, "SIGNED", article.entity("Agreement", "Water Treaty"));
    },
    { key },
  );

/** One person under two names, and a bare surname that may be hers. */
export const namesakes = () => [
  story("holm", "Birgit Holm"),
  story("married", "Birgit Sand"),
  documentGraph("Nameless", (article) => {
    const official = article.entity("Official", "Holm");
    article.fact(official, "ATTENDED", article.entity("Event", "Fair"));
  }),
];
