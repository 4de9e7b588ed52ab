import type { TopicWords } from "../language-pack.ts";

/** The French pack reads no topics yet. */
export const topics: TopicWords = {
  contents: new Map(),
  eventContents: new Set(),
  effects: new Set(),
  openings: new Map(),
  talks: new Map(),
  nouns: new Set(),
  stages: new Set(),
  light: new Set(),
  needy: new Set(),
  frames: new Map(),
};
