import pLimit from "p-limit";
import pRetry from "p-retry";
import { ExtractionError } from "../../../schema/errors.ts";
import type { Span } from "../../../schema/span.ts";
import { cacheKey, createAnswerCache } from "./answer-cache.ts";
import { type ParsedAnswer, parseAnswer } from "./answer-schema.ts";
import { RequestFailure } from "./bounded-fetch.ts";
import { type ChatAnswer, createChatModel, isTooLong } from "./chat-model.ts";
import type { LlmOptions } from "./llm-options.ts";
import { type Prompt, promptFor } from "./prompt.ts";
import type { Usage } from "./usage.ts";
import { halvesOf, windowsOf } from "./windows.ts";

export type WindowReading = Span & ({ readonly answer: ParsedAnswer } | { readonly error: string });

export type ReadWindows = (text: string, sentences: readonly Span[]) => Promise<WindowReading[]>;

/** After so many windows in a row that a server didn't answer, it is not asked any more. */
const MOST_FAILURES = 3;

/** Asks the model for each window of an article, from the cache where it answered before. */
export function createWindowReader(options: LlmOptions, usage: Usage): ReadWindows {
  const chat = createChatModel(options);
  const cache = createAnswerCache(options.cache);
  const limit = pLimit(options.concurrency);
  let failures = 0;
  let down: string | undefined;

  const request = (prompt: Prompt, signal: AbortSignal): Promise<ChatAnswer> =>
    pRetry(
      async () => {
        if (down !== undefined) throw new RequestFailure(down, { retry: false });
        usage.requests++;
        const answer = await chat(prompt, signal);
        count(usage, answer);
        if (!answer.isCut && !parseAnswer(answer.content))
          throw new RequestFailure("sent an answer that is not the JSON asked for", {
            retry: true,
          });
        return answer;
      },
      {
        retries: options.retries,
        minTimeout: 0,
        shouldRetry: ({ error }) => error instanceof RequestFailure && error.isWorthRetrying,
        onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
          if (!(error instanceof RequestFailure && error.isWorthRetrying && retriesLeft > 0))
            return;
          const own = options.backoffMilliseconds * 2 ** (attemptNumber - 1);
          await pause(error.retryAfter ?? own, signal, error);
          usage.retries++;
        },
        signal,
      },
    );

  const answerTo = async (text: string, signal: AbortSignal) => {
    const key = cacheKey(options.model, options.mostAnswerTokens, text);
    const cached = await cache.read(key);
    if (cached) {
      usage.cached++;
      return cached;
    }
    const answer = await limit(() => request(promptFor(text), signal));
    failures = 0;
    await cache.write(key, answer);
    return answer;
  };

  const read = async (
    text: string,
    window: Span,
    sentences: readonly Span[],
    signal: AbortSignal,
  ): Promise<WindowReading[]> => {
    try {
      const { content } = await answerTo(text.slice(window.start, window.end), signal);
      const answer = parseAnswer(content);
      if (answer) return [{ ...window, answer }];
      return await readHalves(text, window, sentences, signal, "cut its answer off");
    } catch (error) {
      if (error instanceof RequestFailure && isTooLong(error))
        return await readHalves(text, window, sentences, signal, error.message);
      usage.failedWindows++;
      if (error instanceof RequestFailure) {
        if ([401, 403, 404].includes(error.status ?? 0)) down = error.message;
        else if (!signal.aborted && ++failures >= MOST_FAILURES) down ??= error.message;
      } else if (!signal.aborted && !(error instanceof ExtractionError)) throw error;
      const reason = signal.aborted
        ? `gave no answer in the ${options.articleSeconds} s an article may take`
        : (error as Error).message;
      return [{ ...window, error: withoutKey(reason, options.key) }];
    }
  };

  const readHalves = async (
    text: string,
    window: Span,
    sentences: readonly Span[],
    signal: AbortSignal,
    reason: string,
  ): Promise<WindowReading[]> => {
    const halves = halvesOf(window, sentences);
    if (halves.length === 0) {
      usage.failedWindows++;
      return [{ ...window, error: withoutKey(reason, options.key) }];
    }
    const readings = await Promise.all(halves.map((half) => read(text, half, sentences, signal)));
    return readings.flat();
  };

  return async (text, sentences) => {
    const signal = AbortSignal.timeout(options.articleSeconds * 1000);
    const windows = windowsOf(sentences, options.windowCharacters);
    const readings = await Promise.all(
      windows.slice(0, options.mostWindows).map((window) => read(text, window, sentences, signal)),
    );
    const beyond = windows.slice(options.mostWindows);
    return [
      ...readings.flat(),
      ...beyond.slice(0, 1).map(({ start }) => ({
        start,
        end: beyond.at(-1)!.end,
        error: `is asked for the first ${options.mostWindows} parts of an article only`,
      })),
    ];
  };
}

function count(usage: Usage, { inputTokens, outputTokens }: ChatAnswer): void {
  usage.inputTokens += inputTokens ?? 0;
  usage.outputTokens += outputTokens ?? 0;
  if (inputTokens === undefined || outputTokens === undefined) usage.uncounted++;
}

/** Waits, unless that would be longer than a minute or the article's time is up. */
async function pause(milliseconds: number, signal: AbortSignal, failure: Error): Promise<void> {
  if (milliseconds > 60_000)
    throw new RequestFailure(
      `${failure.message}, and asks to wait ${Math.ceil(milliseconds / 1000)} s`,
      {
        retry: false,
      },
    );
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

/** Servers repeat a wrong key in what they answer. */
const withoutKey = (message: string, key: string | undefined) =>
  key === undefined ? message : message.replaceAll(key, "…");
