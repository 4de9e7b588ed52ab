import type { Entity } from "../../../schema/fact.ts";
import { countryId, entityId, foldText } from "../../../schema/ids.ts";
import type { Span } from "../../../schema/span.ts";
import { findNames, nameIndex } from "../../stages/find-names.ts";
import { tokenise } from "../../stages/tokenise.ts";
import { freeId, linkEntity } from "../link-entity.ts";
import { isInSentence, type Page } from "../page.ts";
import type { AnswerEntity } from "./answer-schema.ts";
import type { Reject } from "./rejections.ts";

export const ENTITY_CONFIDENCE = 0.7;

/** An entity of an answer with its places in the article, and the id under which it joins the graph. */
export type GroundedEntity = Entity & { readonly isNew: boolean };

/** Entities by the answer's own ids; what the article doesn't name is left out. */
export function groundEntities(
  answers: readonly (readonly AnswerEntity[])[],
  page: Page,
  reject: Reject,
): { entities: GroundedEntity[]; byRef: ReadonlyMap<string, GroundedEntity>[] } {
  const found: GroundedEntity[] = [];
  const taken = new Set<string>();
  const byRef = answers.map((answer) => {
    const refs = new Map<string, GroundedEntity>();
    for (const item of answer) {
      const draft = draftOf(item, page, reject);
      if (!draft) continue;
      const known = linkEntity(draft, page.graph.entities);
      const earlier = known ? undefined : linkEntity(draft, found);
      const entity = known
        ? joined({ ...known, isNew: false }, draft, page)
        : earlier
          ? joined(earlier, draft, page)
          : { ...draft, id: freeId(draft.id, taken, page.graph.entities), isNew: true };
      taken.add(entity.id);
      const at = found.findIndex(({ id }) => id === entity.id);
      if (at < 0) found.push(entity);
      else found[at] = joined(found[at]!, entity, page);
      refs.set(item.id, found[at < 0 ? found.length - 1 : at]!);
    }
    return refs;
  });
  const current = new Map(found.map((entity) => [entity.id, entity]));
  for (const refs of byRef) for (const [ref, { id }] of refs) refs.set(ref, current.get(id)!);
  return { entities: found, byRef };
}

const joined = (first: GroundedEntity, second: Entity, page: Page): GroundedEntity => ({
  ...first,
  ...(!first.role && second.role && { role: second.role }),
  ...(!first.kind && second.kind && { kind: second.kind }),
  ...placesOf({ mentions: [...first.mentions, ...second.mentions] }, page),
});

function placesOf({ mentions }: { mentions: readonly Span[] }, { graph }: Page) {
  const spans = [...new Map(mentions.map((span) => [`${span.start}-${span.end}`, span])).values()];
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    mentions: spans,
    aliases: [...new Set(spans.map(({ start, end }) => graph.article.text.slice(start, end)))],
  };
}

function draftOf(item: AnswerEntity, page: Page, reject: Reject): Entity | undefined {
  const { type } = item;
  const forms = [...new Set(item.mentions.map((form) => form.trim()))].filter((form) =>
    isName(form, item, page),
  );
  const mentions = forms
    .flatMap((form) => page.locator.findNames(form))
    .filter((span) => isInSentence(span, page.sentences));
  if (mentions.length === 0) {
    reject("a name that is not in the article");
    return undefined;
  }
  const places = placesOf({ mentions }, page);
  const common = { type, ...places, confidence: ENTITY_CONFIDENCE };
  if (type === "Country") {
    const country = countryOf(places.aliases, item, page);
    if (!country) {
      reject("a country that is not known");
      return undefined;
    }
    return {
      ...common,
      id: countryId(country.code),
      name: country.name,
      countryCode: country.code,
    };
  }
  const name = nameOf(item, places.aliases);
  const role = item.role && type === "Official" ? page.locator.findAll(item.role)[0] : undefined;
  const hasKind = type === "Agreement" || type === "Event";
  return {
    ...common,
    id: entityId(type, name),
    name,
    ...(role && { role: page.graph.article.text.slice(role.start, role.end) }),
    ...(hasKind && item.kind && knownKind(item.kind, page) && { kind: item.kind }),
  };
}

/** Pronouns and function words are no names; persons, bodies and places are written with a capital. */
function isName(form: string, { type }: AnswerEntity, { pack }: Page): boolean {
  const lower = form.toLowerCase();
  if (form.length < 2 || pack.pronouns.has(lower) || pack.functionWords.has(lower)) return false;
  const needsCapital = type === "Official" || type === "Institution" || type === "Place";
  return !needsCapital || !/\p{Ll}/u.test(form) || /[\p{Lu}\p{Lt}]/u.test(form);
}

/** The gazetteer decides; the model's own code counts only for a name that no list has. */
function countryOf(forms: readonly string[], { countryCode }: AnswerEntity, { pack }: Page) {
  const index = nameIndex(pack.code);
  const codes = new Set(
    forms.flatMap((form) =>
      findNames(tokenise(form, 0, form.length), index).flatMap((name) =>
        name?.code && (name.type === "Country" || name.type === "Demonym") ? name.code : [],
      ),
    ),
  );
  const code = codes.size === 1 ? [...codes][0] : codes.size === 0 ? countryCode : undefined;
  const name = code && index.countryNames.get(code);
  return code && name ? { code, name } : undefined;
}

/** The model's nominative if its words are those of a form in the text, else the longest form. */
function nameOf({ name }: AnswerEntity, forms: readonly string[]): string {
  const words = forms.flatMap((form) => foldText(form).split(/[^\p{L}\p{N}]/u)).filter(Boolean);
  const own = foldText(name)
    .split(/[^\p{L}\p{N}]/u)
    .filter(Boolean);
  const isOfText = own.every((word) => {
    const stem = word.slice(0, Math.max(3, word.length - 2));
    return words.some((other) => other === word || (stem.length >= 3 && other.startsWith(stem)));
  });
  if (own.length > 0 && isOfText) return name.trim();
  return [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!;
}

const knownKind = (kind: string, { pack }: Page) =>
  [...pack.agreements, ...pack.events].some((noun) => noun.kind === kind);
