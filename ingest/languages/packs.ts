import type { Tools } from "../pipeline.ts";
import { german } from "./de/german.ts";
import { spanPhrases as germanPhrases } from "./de/span-phrases.ts";
import { english } from "./en/english.ts";
import { spanPhrases as englishPhrases } from "./en/span-phrases.ts";

export type Language = { tools(recogniser: "tagger" | "rules"): Tools };

/** Every language that can be read: adding one is adding a folder and a line here. */
export const languages: ReadonlyMap<string, Language> = new Map([
  ["de", { tools: () => ({ pack: german, phrases: germanPhrases }) }],
  ["en", { tools: () => ({ pack: english, phrases: englishPhrases }) }],
]);
