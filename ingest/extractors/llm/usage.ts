import type { LlmOptions } from "./llm-options.ts";

/** What the model was asked and what became of its answers, over all articles. */
export type Usage = {
  requests: number;
  cached: number;
  retries: number;
  failedWindows: number;
  inputTokens: number;
  outputTokens: number;
  /** Answers whose server gave no token counts. */
  uncounted: number;
  facts: number;
  repaired: number;
  readonly rejected: Map<string, number>;
};

export const noUsage = (): Usage => ({
  requests: 0,
  cached: 0,
  retries: 0,
  failedWindows: 0,
  inputTokens: 0,
  outputTokens: 0,
  uncounted: 0,
  facts: 0,
  repaired: 0,
  rejected: new Map(),
});

export function estimatedCost(usage: Usage, price: LlmOptions["price"]): number | undefined {
  if (!price) return undefined;
  return (usage.inputTokens * price.input + usage.outputTokens * price.output) / 1_000_000;
}

export function describeUsage(usage: Usage, options: LlmOptions): string[] {
  const cost = estimatedCost(usage, options.price);
  const tokens = `${usage.inputTokens} tokens in, ${usage.outputTokens} out`;
  const parts = [
    `${usage.requests} requests`,
    `${usage.cached} answers from the cache`,
    ...(usage.retries > 0 ? [`${usage.retries} retries`] : []),
    usage.uncounted > 0 ? `${tokens} (${usage.uncounted} answers without counts)` : tokens,
    ...(cost === undefined ? [] : [`estimated cost ${cost.toFixed(4)}`]),
  ];
  const facts = [
    `${usage.facts} facts grounded`,
    ...(usage.repaired > 0 ? [`${usage.repaired} turned round`] : []),
    ...describeRejected(usage.rejected),
  ];
  return [`llm ${options.model}: ${parts.join(", ")}`, `llm ${options.model}: ${facts.join(", ")}`];
}

export const describeFailures = ({ failedWindows }: Usage, { model, url }: LlmOptions): string[] =>
  failedWindows === 0
    ? []
    : [
        `llm ${model}: ${failedWindows} parts of articles were not read by the model at ${url}. What the rules read stands; run again to try them again (show ARTICLE --coverage says why).`,
      ];

export const describeRejected = (rejected: ReadonlyMap<string, number>): string[] =>
  [...rejected]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, count]) => `${count} left out (${reason})`);
