import type { EntityType } from "../../../schema/node-types.ts";
import type { OfficeClaim, Phrase } from "../../lexicon/phrase.ts";

/** All phrases of an article that stand for one thing. */
export type Chain = {
  readonly type: EntityType;
  name: string;
  readonly order: number;
  readonly code?: string;
  readonly phrases: Phrase[];
  readonly aliases: Set<string>;
  readonly mentions: { start: number; end: number }[];
  readonly offices: OfficeClaim[];
  readonly countries: Set<string>;
  lemma: string;
  modifier: string;
  kind?: string;
  honorific?: string;
  generic: boolean;
  confidence: number;
  lastSentence: number;
  /** Names of parties, participants and places that attributes of its phrases give. */
  readonly attributes: Set<string>;
  private?: boolean;
  gender?: "m" | "f";
};

/** The chains of an article and which of them a phrase stands for. */
export class Chains {
  readonly all: Chain[] = [];
  readonly of = new Map<Phrase, Chain>();

  create(type: EntityType, phrase: Phrase, more: Partial<Chain> = {}): Chain {
    const chain: Chain = {
      type,
      name: phrase.name,
      order: this.all.length,
      phrases: [],
      aliases: new Set(),
      attributes: new Set(),
      mentions: [],
      offices: [],
      countries: new Set(phrase.countries),
      lemma: phrase.lemma ?? "",
      modifier: phrase.modifier ?? "",
      generic: phrase.generic ?? false,
      confidence: phrase.confidence,
      lastSentence: phrase.sentence,
      ...(phrase.nounKind && { kind: phrase.nounKind }),
      ...more,
    };
    this.all.push(chain);
    return chain;
  }

  link(chain: Chain, phrase: Phrase, text: string): void {
    this.of.set(phrase, chain);
    chain.phrases.push(phrase);
    chain.lastSentence = Math.max(chain.lastSentence, phrase.sentence);
    chain.confidence = Math.max(chain.confidence, phrase.confidence);
    for (const code of phrase.countries) chain.countries.add(code);
    mention(chain, phrase.start, phrase.end, text);
  }

  ofType(type: EntityType): Chain[] {
    return this.all.filter((chain) => chain.type === type);
  }
}

export function mention(chain: Chain, start: number, end: number, text: string): void {
  if (chain.mentions.some((span) => span.start === start && span.end === end)) return;
  chain.mentions.push({ start, end });
  chain.aliases.add(text.slice(start, end));
}
