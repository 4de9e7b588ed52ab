/** What a language tells the sentence splitter. All words in lower case, without the full stop. */
export type SentenceRules = {
  /** Abbreviations that a name or noun follows, so never the last word of a sentence. */
  readonly titles: ReadonlySet<string>;
  /** Abbreviations that may end a sentence: it ends there when a sentence starter follows. */
  readonly abbreviations: ReadonlySet<string>;
  /** Words that open a sentence far oftener than they follow an abbreviation or ordinal. */
  readonly starters: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  /** Words before `3.` that make it an ordinal (`am 3. Gipfel`); empty where there are none. */
  readonly ordinalContext: ReadonlySet<string>;
  /** Places written with full stops that end a sentence before these words, too ("in Washington, D.C. Secretary …"). */
  readonly dottedPlaces?: {
    readonly places: ReadonlySet<string>;
    readonly starters: ReadonlySet<string>;
  };
  /** `“Why?” Smith asked.` is one sentence because of these verbs. */
  readonly reportingVerbs: ReadonlySet<string>;
};

export const wordSet = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s/).filter((word) => word !== ""));
