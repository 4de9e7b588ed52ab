import type { Token } from "./token.ts";

export type PhraseKind =
  | "Country"
  | "Person"
  | "Institution"
  | "Agreement"
  | "Event"
  | "Place"
  | "Office"
  | "Delegates"
  | "Parties"
  | "Pronoun";

export type Determiner = "definite" | "indefinite" | "demonstrative" | "possessive" | "none";

/** What an office noun says: its wording, its body and the country it acts for. */
export type OfficeClaim = {
  readonly role: string;
  readonly head: string;
  readonly former: boolean;
  readonly countries: readonly string[];
  readonly institutions: readonly Phrase[];
  readonly sentence: number;
};

/** A topic as the text has it, and as a nominative. */
export type TopicPhrase = {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly name: string;
};

/** A noun phrase that stands for something the graph may hold; `from` and `to` count tokens. */
export type Phrase = {
  readonly kind: PhraseKind;
  readonly sentence: number;
  from: number;
  to: number;
  readonly head: number;
  /** Offsets of the name or noun with its adjectives, without determiner. */
  readonly start: number;
  end: number;
  name: string;
  readonly determiner: Determiner;
  readonly confidence: number;
  readonly code?: string;
  /** Adjective rather than noun. */
  readonly adjectival?: boolean;
  readonly lemma?: string;
  readonly modifier?: string;
  readonly nounKind?: string;
  readonly generic?: boolean;
  /** Counts only where an agreement of the article is meant by it ("die Erklärung"). */
  readonly anaphoric?: boolean;
  readonly compound?: boolean;
  readonly plural?: boolean;
  readonly gender?: "m" | "f";
  honorific?: string;
  offices: OfficeClaim[];
  /** Countries that an adjective, genitive or prefix ties to the phrase. */
  countries: string[];
  preposition?: string;
  /** Phrases joined by commas and conjunctions share the group of the first. */
  group?: Phrase;
  /** The phrase whose attribute this is. */
  owner?: Phrase;
  ownerPreposition?: string;
  topics: TopicPhrase[];
  /** Offset of the preposition that opens the topics. */
  topicFrom?: number;
  /** End of the last attribute that hangs on the phrase. */
  reach?: number;
  /** Lemma of the participle before the noun: "das in Bergen unterzeichnete Abkommen". */
  participle?: string;
  negated?: boolean;
  planned?: boolean;
  /** Short form in brackets after the name. */
  abbreviation?: string;
  /** Another kind that the same words would have. */
  place?: boolean;
  party?: string;
};

/** A sentence with everything found in it so far. */
export type AnalysedSentence = {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly tokens: readonly Token[];
  readonly phrases: Phrase[];
  /** Parallel to `tokens`: inside a direct quotation. */
  readonly quoted: readonly boolean[];
};

/** A name known from a list or a tagger, in tokens of its sentence. */
export type NameSpan = {
  readonly from: number;
  readonly to: number;
  readonly type: "Country" | "Demonym" | "Person" | "Place" | "Institution";
  readonly code?: string;
  readonly name: string;
  readonly confidence: number;
  readonly source: "list" | "tagger" | "rule";
  /** Only the part before the hyphen is the name ("US-Präsident"). */
  readonly prefixEnd?: number;
  /** The other country of "deutsch-polnisch" or "EU-Kanada-Abkommen", with its own offsets. */
  readonly second?: {
    readonly code: string;
    readonly name: string;
    readonly start: number;
    readonly end: number;
  };
};
