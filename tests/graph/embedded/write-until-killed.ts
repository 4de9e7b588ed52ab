import { openGrafeoStore } from "../../../graph/embedded/grafeo-store.ts";
import { manyArticles } from "../../helpers/many-articles.ts";

/** Writes article after article, and says after each one that it is stored. */
const store = await openGrafeoStore(process.argv[2] as string);
for (const document of manyArticles(2000)) {
  await store.write([document], { ingestedAt: "2026-01-01T00:00:00Z" });
  process.stdout.write(`${document.article.id}\n`);
}
