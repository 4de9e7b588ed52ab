import { foldText } from "../../schema/ids.ts";
import { conceptOf, conceptOfStems } from "./concepts.ts";
import { countryOfOrgan, organForm } from "./institution-form.ts";
import { remember } from "./remember.ts";
import { stemsOf, topicForm } from "./topic-form.ts";

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
  if (type === "Topic") return topicConcept(words) ?? topicForm(words, topicConcept);
  if (type !== "Institution") return words.join(" ");
  const organ = organForm(words, topicConcept);
  return organ === undefined ? companyForm(words).join(" ") : (conceptOf(type, organ) ?? organ);
});

const LEGAL_FORMS = new Set(
  "ag se gmbh kg inc ltd plc corp co sa spa llc ojsc pjsc nv bv oy ab".split(" "),
);

/** `Siemens AG` is Siemens. */
function companyForm(words: readonly string[]): readonly string[] {
  const isLegal = words.length > 1 && LEGAL_FORMS.has(words.at(-1) as string);
  return isLegal ? words.slice(0, -1) : words;
}

/** The country that the name of a state's organ tells: `Ukrainian parliament`. */
export function countryInName(name: string): string | undefined {
  return countryOfOrgan(wordsOf(name), topicConcept);
}

/** The concept of words in any inflection. */
const topicConcept = (words: readonly string[]) =>
  conceptOf("Topic", words.join(" ")) ?? conceptOfStems(stemsOf(words));

const ARTICLES = new Set("der die das des dem den the a an".split(" "));

function wordsOf(name: string): readonly string[] {
  const words = foldText(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return ARTICLES.has(words[0] as string) && words.length > 1 ? words.slice(1) : words;
}
