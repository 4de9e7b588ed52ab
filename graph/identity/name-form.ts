import { foldText } from "../../schema/ids.ts";
import { conceptOf } from "./concepts.ts";
import { remember } from "./remember.ts";

/**
 * What two names of one thing have in common: the concept where a list knows the name, for a topic its
 * words without endings and function words (`Lieferung von Gas` as `Gaslieferungen`), else the folded
 * letters without a leading article.
 */
export const nameForm = (type: string, name: string): string => formOf(`${type}\n${name}`);

const formOf = remember((typeAndName) => {
  const at = typeAndName.indexOf("\n");
  const type = typeAndName.slice(0, at);
  const name = typeAndName.slice(at + 1);
  if (/[^\p{L}\p{M}\p{N}\s.,'’"„“”()&/:–-]/u.test(name)) return name;
  const words = wordsOf(name);
  if (words.length === 0) return name;
  const concept = conceptOf(type, name) ?? conceptOf(type, words.join(" "));
  if (concept !== undefined) return concept;
  return type === "Topic" ? topicForm(words) : words.join(" ");
});

const ARTICLES = new Set("der die das des dem den the a an".split(" "));

function wordsOf(name: string): readonly string[] {
  const words = foldText(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return ARTICLES.has(words[0] as string) && words.length > 1 ? words.slice(1) : words;
}

const LINKS = new Set("von vom der des fuer of for".split(" "));
const FUNCTION_WORDS = new Set(
  "der die das des dem den the a an in im of for von vom fuer und and zu zur zum".split(" "),
);

/** A compound and its phrase come out alike: the determining word first, in one word. */
function topicForm(words: readonly string[]): string {
  const content = words.filter((word) => !FUNCTION_WORDS.has(word)).map(withoutEnding);
  if (content.length === 0) return words.join(" ");
  const isPhrase = content.length === 2 && words.slice(1, -1).some((word) => LINKS.has(word));
  if (isPhrase) return content.toReversed().join("");
  return content.length <= 2 ? content.join("") : content.join(" ");
}

const ENDING = /(?:ies|en|er|em|es|e|n|s|y)$/;

function withoutEnding(word: string): string {
  const stem = word.replace(ENDING, "");
  return stem.length >= 4 ? stem : word;
}
