import { foldText } from "../../../schema/fold-text.ts";
import type { NodeProfile, SearchResult } from "../../api/contract.ts";
import type { ArticleDetail } from "../../api/evidence-contract.ts";
import { nameMatcher } from "../scene/search-scene.ts";
import type { RecordedView } from "./recorded-view.ts";

const AROUND = 60;
const MOST_HITS = 20;

/** A `fetch` that answers from a file what a server answered when the file was made. */
export function answerFromRecord({ answers }: RecordedView): typeof fetch {
  const search = searchIn(answers);
  return async (input) => {
    const { pathname, searchParams } = new URL(String(input), "http://file");
    const path = pathname.replace(/^\/api\//, "");
    if (path === "search") {
      const { names, texts } = search(searchParams.get("q") ?? "");
      const hits = searchParams.get("in") === "texts" ? texts : names;
      return Response.json({ hits } satisfies SearchResult);
    }
    if (path === "health") return Response.json({ status: "ok", store: "file" });
    if (path === "session") return Response.json({ console: false });
    if (path.endsWith("/degrees")) return Response.json({ degrees: [] });
    const answer = answers[path];
    return answer === undefined ? notInFile() : Response.json(answer);
  };
}

const notInFile = () =>
  Response.json({ error: { id: "", message: "", action: "" } }, { status: 404 });

/** Looks through names and aliases, and through the texts of articles. */
function searchIn(answers: RecordedView["answers"]) {
  const of = <T>(start: string) =>
    Object.entries(answers).flatMap(([path, answer]) =>
      path.startsWith(start) ? [answer as T] : [],
    );
  const names = of<NodeProfile>("node/").map(({ node }) => {
    const { aliases = [] } = node.properties;
    return { node, names: [node.name, ...[aliases].flat().map(String)] };
  });
  const texts = of<ArticleDetail>("article/").map(({ article, text }) => ({
    article,
    text,
    folded: foldText(`${article.title} ${text}`),
  }));
  return (query: string): Record<"names" | "texts", SearchResult["hits"]> => {
    const hasName = nameMatcher(query);
    const folded = foldText(query.trim());
    if (!hasName || folded === "") return { names: [], texts: [] };
    const byName = names
      .filter((entry) => entry.names.some(hasName))
      .map(({ node: { id, type, name } }) => ({ id, type, name, score: 2 }));
    const byText = texts
      .filter((entry) => entry.folded.includes(folded))
      .map(({ article, text }) => ({
        id: article.id,
        type: "Article" as const,
        name: article.title,
        score: 1,
        excerpt: excerptOf(text, query),
      }));
    return { names: byName.slice(0, MOST_HITS), texts: byText.slice(0, MOST_HITS) };
  };
}

function excerptOf(text: string, query: string): string {
  const at = Math.max(0, text.toLowerCase().indexOf(query.trim().toLowerCase()));
  const from = Math.max(0, at - AROUND);
  return text.slice(from, at + query.length + AROUND).replace(/\s+/g, " ");
}
