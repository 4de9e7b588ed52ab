import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { ANSWER_SCHEMA, ANSWER_SCHEMA_TEXT } from "./answer-schema.ts";
import { boundedFetch, RequestFailure } from "./bounded-fetch.ts";
import type { LlmOptions } from "./llm-options.ts";
import { type Prompt, withSchema } from "./prompt.ts";

export type ChatAnswer = {
  readonly content: string;
  /** Stopped at the limit of tokens. */
  readonly isCut: boolean;
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
};

export type ChatModel = (prompt: Prompt, signal: AbortSignal) => Promise<ChatAnswer>;

/** What servers and models differ in; each is given up where the server refuses it. */
type Dialect = {
  format: "json_schema" | "json_object" | "none";
  readonly refused: Set<string>;
};

/** The chat endpoint of any OpenAI-compatible server. One request a call, plus one for each refused parameter. */
export function createChatModel(options: LlmOptions): ChatModel {
  const dialect: Dialect = { format: "json_schema", refused: new Set() };
  const provider = createOpenAICompatible({
    name: "llm",
    baseURL: options.url.replace(/\/$/, ""),
    ...(options.key && { apiKey: options.key }),
    supportsStructuredOutputs: true,
    fetch: boundedFetch({ seconds: options.requestSeconds, bytes: options.mostAnswerBytes }),
    transformRequestBody: (body) => adapt(body, dialect),
  });
  const model = provider.chatModel(options.model);
  const ask = async (prompt: Prompt, signal: AbortSignal): Promise<ChatAnswer> => {
    const format = dialect.format;
    const { system, user } =
      format === "json_schema" ? prompt : withSchema(prompt, ANSWER_SCHEMA_TEXT);
    const { content, finishReason, usage } = await model.doGenerate({
      prompt: [
        { role: "system", content: system },
        { role: "user", content: [{ type: "text", text: user }] },
      ],
      temperature: 0,
      seed: 1,
      maxOutputTokens: options.mostAnswerTokens,
      ...(format !== "none" && {
        responseFormat: {
          type: "json",
          ...(format === "json_schema" && { schema: ANSWER_SCHEMA, name: "facts" }),
        },
      }),
      abortSignal: signal,
    });
    return {
      content: content.flatMap((part) => (part.type === "text" ? part.text : [])).join(""),
      isCut: finishReason.unified === "length",
      inputTokens: usage.inputTokens.total,
      outputTokens: usage.outputTokens.total,
    };
  };
  return async (prompt, signal) => {
    for (;;) {
      const before = JSON.stringify([dialect.format, [...dialect.refused]]);
      try {
        return await ask(prompt, signal);
      } catch (error) {
        if (signal.aborted) throw error;
        const failure = asFailure(error);
        // Another request of the same time may have found out already.
        const isKnown = before !== JSON.stringify([dialect.format, [...dialect.refused]]);
        if (!(isRefusal(failure) && (isKnown || giveUp(dialect, failure.message)))) throw failure;
      }
    }
  };
}

const isRefusal = (failure: RequestFailure) =>
  (failure.status === 400 || failure.status === 422) && !isTooLong(failure);

/** Whether the server says that the request is longer than the model reads. */
export const isTooLong = ({ status, message }: RequestFailure) =>
  status === 413 || (status === 400 && /context|too (?:long|large|many tokens)/i.test(message));

/** Answers that are JSON but no chat completion. */
const asFailure = (error: unknown): RequestFailure =>
  error instanceof RequestFailure
    ? error
    : new RequestFailure("sent no chat completion", { retry: true, cause: error });

function giveUp(dialect: Dialect, message: string): boolean {
  const parameter = ["max_tokens", "temperature", "seed"].find(
    (name) => message.includes(name) && !dialect.refused.has(name),
  );
  if (parameter) {
    dialect.refused.add(parameter);
    return true;
  }
  if (dialect.format === "none") return false;
  dialect.format = dialect.format === "json_schema" ? "json_object" : "none";
  return true;
}

function adapt(body: Record<string, unknown>, { refused }: Dialect): Record<string, unknown> {
  const { max_tokens, ...rest } = body;
  const kept = Object.fromEntries(Object.entries(rest).filter(([name]) => !refused.has(name)));
  return refused.has("max_tokens")
    ? { ...kept, max_completion_tokens: max_tokens }
    : { ...kept, max_tokens };
}
