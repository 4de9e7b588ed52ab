/** A question researchers ask often, as read-only Cypher that every store answers alike. */
export type SavedQuery = {
  /** Permanent name: `pressgraph query --saved NAME`. */
  readonly name: string;
  /** The question in words, by interface language. */
  readonly question: { readonly en: string; readonly de: string };
  readonly parameters: readonly SavedQueryParameter[];
  readonly cypher: string;
};

export type SavedQueryParameter = {
  readonly name: string;
  /** What it narrows; a `country` takes an ISO code or a name, any other a name or part of one. */
  readonly kind: "country" | "name" | "number";
  readonly description: string;
  readonly example: string;
  /** Used where none is given; a parameter without one must be given. */
  readonly fallback?: string | number;
};
