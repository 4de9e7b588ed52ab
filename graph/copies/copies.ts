import type { GraphEdge } from "../../schema/graph.ts";
import { edge } from "../fact-edges.ts";
import { compare } from "../row-chunks.ts";
import { COPY_SIMILARITY, copyBlocks, copySignature, copySimilarity } from "./copy-signature.ts";

export type CopyCandidate = {
  readonly id: string;
  readonly publishedAt?: string | undefined;
  readonly text: string;
};

/** A text with what makes it comparable. */
export type Fingerprint = {
  readonly id: string;
  /** Orders articles: the earliest published first, then by id; the undated last. */
  readonly rank: string;
  readonly signature: readonly number[];
  /** Keys under which copies meet; none where the text is too short to be told apart. */
  readonly blocks: readonly string[];
};

const LEAST_WORDS = 25;

/** Articles of a block that a later one is compared with: the earliest. */
export const COMPARED = 50;

export function fingerprint({ id, publishedAt, text }: CopyCandidate): Fingerprint {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const signature = words < LEAST_WORDS ? [] : copySignature(text);
  const blocks = signature.length === 0 ? [] : copyBlocks(signature);
  return { id, rank: rankOf(id, publishedAt), signature, blocks };
}

/** A moment with a time zone counts as that moment in UTC. */
export function rankOf(id: string, publishedAt: string | null | undefined): string {
  if (!publishedAt) return `~ ${id}`;
  const isMoment = /T[\d:.,]*(?:Z|[+-]\d{2}:?\d{2})$/.test(publishedAt);
  const moment = isMoment ? Date.parse(publishedAt) : Number.NaN;
  return `${Number.isNaN(moment) ? publishedAt : new Date(moment).toISOString()} ${id}`;
}

/** The earliest article that this one is a copy of, among those that it meets in its blocks. */
export function originalOf(
  copy: Fingerprint,
  met: Iterable<Fingerprint>,
): { readonly id: string; readonly similarity: number } | undefined {
  const earlier = [...met]
    .filter(({ rank }) => rank < copy.rank)
    .sort((a, b) => compare(a.rank, b.rank));
  for (const { id, signature } of earlier) {
    const similarity = copySimilarity(copy.signature, signature);
    if (similarity >= COPY_SIMILARITY) return { id, similarity };
  }
  return undefined;
}

export function copyEdge(copy: string, original: string, similarity: number): GraphEdge {
  return edge("COPY_OF", { from: copy, to: original }, copy, { similarity });
}

/** All copies among the articles: what a store must hold, in whatever order they came. */
export function findCopies(articles: readonly CopyCandidate[]): GraphEdge[] {
  const fingerprints = articles.map(fingerprint).sort((a, b) => compare(a.rank, b.rank));
  const blocks = new Map<string, Fingerprint[]>();
  for (const item of fingerprints) {
    for (const block of item.blocks) blocks.set(block, [...(blocks.get(block) ?? []), item]);
  }
  return fingerprints.flatMap((item) => {
    const met = item.blocks.flatMap((block) => (blocks.get(block) ?? []).slice(0, COMPARED));
    const original = originalOf(item, new Set(met));
    return original ? copyEdge(item.id, original.id, original.similarity) : [];
  });
}
