/** One word, number or mark of a sentence; `start` and `end` are offsets into the article. */
export type Token = {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** NFC, without soft hyphens and zero-width characters, apostrophes and hyphens made plain. */
  readonly text: string;
  readonly lower: string;
  readonly kind: "word" | "number" | "mark";
};

export const isCapitalised = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === "word" && /^\p{Lu}/u.test(token.text);
