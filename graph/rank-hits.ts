import type { NodeType } from "../schema/node-types.ts";
import { compare } from "./row-chunks.ts";
import { foldedWords } from "./search-text.ts";
import type { SearchHit } from "./store.ts";

export type Candidate = {
  readonly id: string;
  readonly type: NodeType;
  readonly name: string;
  readonly aliases: readonly string[];
};

/** Best first: whole names before beginnings, names before aliases; then shorter ones, then by id. */
export function rankHits(candidates: readonly Candidate[], terms: readonly string[]): SearchHit[] {
  return candidates
    .map((candidate) => {
      const { aliases: _, ...hit } = candidate;
      return { ...hit, score: scoreOf(candidate, terms) };
    })
    .sort((a, b) => b.score - a.score || a.name.length - b.name.length || compare(a.id, b.id));
}

/** How well a name fits: 1 is the whole name, 0.2 a hit that only the text holds. */
function scoreOf({ type, name, aliases }: Candidate, terms: readonly string[]): number {
  const byAlias = aliases.map((alias) => closeness(alias, terms) - 0.05);
  const score = Math.max(0.2, closeness(name, terms), ...byAlias);
  // A headline or quotation that begins with a name is no better an answer than who bears it.
  return type === "Article" || type === "Statement" ? score / 2 : score;
}

function closeness(name: string, terms: readonly string[]): number {
  const words = foldedWords(name);
  const asked = terms.join(" ");
  const given = words.join(" ");
  if (given === asked) return 1;
  if (given.startsWith(`${asked} `)) return 0.9;
  if (given.startsWith(asked)) return 0.8;
  if (terms.every((term) => words.includes(term))) return 0.7;
  if (terms.every((term) => words.some((word) => word.startsWith(term)))) return 0.6;
  return 0;
}
