import { wordSet } from "./sentence-rules.ts";

/** `sprechen=über,von erörtern=` as a map: no preposition stands for an object. */
export const withPrepositions = (pairs: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...wordSet(pairs)].map((pair): [string, readonly string[]] => {
      const [word = "", prepositions = ""] = pair.split("=");
      return [word, prepositions.split(",")];
    }),
  );
