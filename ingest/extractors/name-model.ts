import type { NameSpan } from "../lexicon/phrase.ts";
import type { Token } from "../lexicon/token.ts";
import type { Recognise, Tools } from "../pipeline.ts";
import { recogniseNames } from "../stages/recognise-names.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";

/** A model beside the lists and the tagger that finds names, for the rules to read. */
export interface NameModel {
  /** `name@version` */
  readonly name: string;
  /** Spans of each sentence, labelled as the tagger labels them. */
  tag(sentences: readonly (readonly string[])[]): Promise<readonly (readonly TaggedSpan[])[]>;
}

/**
 * The tools with a model's names added. A model answers later while the pipeline runs at one go, so the
 * pipeline runs once to see its sentences and again with the names.
 */
export async function withNamesOf(
  model: NameModel,
  tools: Tools,
  run: (tools: Tools) => unknown,
): Promise<Tools> {
  let sentences: readonly (readonly Token[])[] = [];
  run({
    pack: tools.pack,
    phrases: tools.phrases,
    recognise: (found, listed) => {
      sentences = found;
      return listed.map((names) => [...names]);
    },
  });
  const tagged = await model.tag(sentences.map((tokens) => tokens.map(({ text }) => text)));
  const recognise: Recognise = (found, listed) => {
    const known: (NameSpan | undefined)[][] =
      tools.recognise?.(found, listed) ?? listed.map((names) => [...names]);
    const added = recogniseNames(
      { name: model.name, tag: () => tagged },
      found,
      listed,
      tools.pack,
    );
    return known.map((names, index) => fillGaps(names, added[index]!));
  };
  return { ...tools, recognise };
}

/** What the lists and the tagger found stands; the model adds the names that touch none of theirs. */
function fillGaps(
  names: readonly (NameSpan | undefined)[],
  added: readonly (NameSpan | undefined)[],
): (NameSpan | undefined)[] {
  const filled = [...names];
  for (const name of new Set(added)) {
    if (!name || names.slice(name.from, name.to).some((known) => known !== undefined)) continue;
    filled.fill(name, name.from, name.to);
  }
  return filled;
}
