import type { Questions } from "../../api/query-contract.ts";
import type { SavedViews } from "../../api/views-contract.ts";
import { decodeView } from "../state/view-state.ts";
import type { AskedQuery } from "./query-history.ts";

type Question = Questions["questions"][number];

/** Something to begin from: a question of ours, one that was kept, or one that was run before. */
export type Source = {
  readonly id: string;
  readonly group: "questions" | "saved" | "recent";
  readonly title: string;
  readonly asked: AskedQuery;
  readonly question?: Question;
};

const LONGEST_TITLE = 90;

export function sourcesOf(
  { questions }: Questions,
  { views }: SavedViews,
  recent: readonly AskedQuery[],
  language: "de" | "en",
): readonly Source[] {
  return [
    ...questions.map((question) => ({
      id: `question ${question.name}`,
      group: "questions" as const,
      title: question.question[language],
      asked: { cypher: question.cypher.trim(), parameters: {} },
      question,
    })),
    ...views.flatMap(({ name, query }) => {
      const { cypher, parameters = {} } = decodeView(query);
      if (!cypher) return [];
      const asked = { cypher, parameters };
      return { id: `saved ${name}`, group: "saved" as const, title: name, asked };
    }),
    ...recent.map((asked, index) => ({
      id: `recent ${index} ${asked.cypher.length}`,
      group: "recent" as const,
      title: asked.cypher.replace(/\s+/g, " ").slice(0, LONGEST_TITLE),
      asked,
    })),
  ];
}
