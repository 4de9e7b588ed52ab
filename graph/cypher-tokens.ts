/** Tokens of Cypher with comments left out; strings and quoted names keep only their kind. */
export type CypherToken = {
  readonly kind: "word" | "number" | "string" | "name" | "parameter" | "symbol";
  readonly text: string;
};

const TOKEN =
  /(?<comment>\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)|(?<string>'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")|(?<name>`(?:[^`]|``)*`)|(?<parameter>\$[\p{L}\p{N}_]+)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<number>\d+)|(?<symbol>[^\s])/gu;

export function cypherTokens(cypher: string): CypherToken[] {
  const tokens: CypherToken[] = [];
  for (const { groups = {} } of cypher.matchAll(TOKEN)) {
    const [kind, text] = Object.entries(groups).find(([, value]) => value !== undefined) ?? [];
    if (kind === undefined || kind === "comment") continue;
    tokens.push({ kind: kind as CypherToken["kind"], text: text as string });
  }
  return tokens;
}
