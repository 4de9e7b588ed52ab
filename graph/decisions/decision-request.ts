/** What a person asks for, by ids as the graph shows them now. */
export type DecisionRequest = {
  readonly by?: string;
  readonly at?: string;
  readonly note?: string;
} & (
  | { readonly kind: "merge"; readonly a: string; readonly b: string }
  /** Two entities, or one article's entity and all others. */
  | { readonly kind: "split"; readonly a: string; readonly b: string }
  | { readonly kind: "split"; readonly a: string; readonly article: string }
  | { readonly kind: "reject"; readonly edge: string }
  | { readonly kind: "rename"; readonly entity: string; readonly name: string }
);
