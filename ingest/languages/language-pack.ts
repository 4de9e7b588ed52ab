import type { SupportedLanguage } from "../gazetteers.ts";
import type { RelationRule } from "../lexicon/relation-rule.ts";
import type { VerbTable } from "../lexicon/verb-forms.ts";
import type { DateWords } from "./date-words.ts";
import type { SentenceRules } from "./sentence-rules.ts";

/** A noun that makes its phrase an agreement or event, alone or as the end of a compound. */
export type HeadNoun = {
  readonly lemma: string;
  readonly kind: string;
  /** Every inflected form in lower case. */
  readonly forms: readonly string[];
  /** Counts only with an attribute of its own ("gemeinsame Erklärung"), never alone. */
  readonly needsAttribute?: boolean;
  /** Says no more than that there is one, so it may refer back to any agreement or event. */
  readonly generic?: boolean;
  /** Only ever refers back to one named before ("the document", "the event"). */
  readonly refersBack?: boolean;
  readonly plural?: readonly string[];
};

/** How a verb, noun or adjective colours the clause that depends on it. */
export type Colour = "planned" | "denied" | "happened" | "reported";

/**
 * How a language says what an agreement or event is about. Verbs are lemmas, with the prepositions
 * before what they are about; an empty string stands for their object.
 */
export type TopicWords = {
  /** What an agreement says: "regeln", "abzielen auf". */
  readonly contents: ReadonlyMap<string, readonly string[]>;
  /** Of these, what an event may do, too: "befasst sich mit". */
  readonly eventContents: ReadonlySet<string>;
  /** What an agreement is for: "soll den Handel stärken". */
  readonly effects: ReadonlySet<string>;
  /** What opens the words after a noun that say what it is about: "devoted" → "to", "outlining". */
  readonly openings: ReadonlyMap<string, readonly string[]>;
  /** What people do at a meeting: "beraten über", "erörtern". */
  readonly talks: ReadonlyMap<string, readonly string[]>;
  /** "Thema", "Gegenstand": a noun whose copula names the topic. */
  readonly nouns: ReadonlySet<string>;
  /** "Mittelpunkt", "Tagesordnung": where topics stand. */
  readonly stages: ReadonlySet<string>;
  /** Nouns that say nothing by themselves: "Land", "Punkt". */
  readonly light: ReadonlySet<string>;
  /** Nouns that say nothing without an attribute: "Umsetzung". */
  readonly needy: ReadonlySet<string>;
  /** Nouns whose attribute is the topic: "Maßnahmen" → "zu", "gegen". */
  readonly frames: ReadonlyMap<string, readonly string[]>;
};

/** All that the reader knows of a language. Words in lower case unless case matters. */
export type LanguagePack = {
  readonly code: SupportedLanguage;
  readonly sentenceRules: SentenceRules;
  readonly dateWords: DateWords;
  readonly tokenAbbreviations: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  readonly demonstratives: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  /** Surface preposition (with contractions) → its plain form. */
  readonly prepositions: ReadonlyMap<string, string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly subordinators: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly auxiliaries: ReadonlyMap<string, Auxiliary>;
  readonly negators: ReadonlySet<string>;
  /** Words that make a clause planned ("voraussichtlich", "expected"). */
  readonly planning: ReadonlySet<string>;
  /** Verbs and nouns that govern an infinitive or a clause, with the status they give it. */
  readonly governors: ReadonlyMap<string, Colour>;
  readonly conditionals: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  readonly verbs: VerbTable;
  /** Finite verbs beside the triggers, to find where clauses end. */
  readonly commonVerbs: ReadonlySet<string>;
  readonly agreements: readonly HeadNoun[];
  readonly notAgreements: readonly string[];
  readonly events: readonly HeadNoun[];
  readonly notEvents: readonly string[];
  readonly offices: readonly string[];
  readonly officeSuffixes: readonly string[];
  readonly notOffices: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  readonly formerly: ReadonlySet<string>;
  readonly institutionHeads: readonly string[];
  readonly stateOrgans: readonly string[];
  readonly companyForms: ReadonlySet<string>;
  readonly delegates: ReadonlySet<string>;
  /** "beide Länder": nouns that stand for the parties. */
  readonly partyNouns: ReadonlySet<string>;
  readonly partyDeterminers: ReadonlySet<string>;
  readonly cooperation: ReadonlySet<string>;
  readonly fieldNouns: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, "m" | "f" | "p" | "n">;
  readonly mediaNouns: ReadonlySet<string>;
  /** Words of sport and show business: a contract beside them is nobody's agreement. */
  readonly privateWords: ReadonlySet<string>;
  /** "Unterzeichnung" → the lemma of the verb whose deed it names. */
  readonly nominals: ReadonlyMap<string, string>;
  readonly stopNames: ReadonlySet<string>;
  readonly expansions: ReadonlyMap<string, string>;
  readonly reportingVerbs: ReadonlySet<string>;
  readonly topics: TopicWords;
  readonly relations: readonly RelationRule[];
};

export type Auxiliary = {
  readonly verb: "have" | "be" | "become" | "modal" | "do";
  readonly tense: "present" | "past" | "subjunctive" | "nonfinite";
};
