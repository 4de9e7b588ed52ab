import { homedir } from "node:os";
import path from "node:path";
import * as z from "zod";
import { InvalidInputError } from "../../../schema/errors.ts";

const Options = z.strictObject({
  /** Base address of the API, up to and with `/v1`. */
  url: z.url({ protocol: /^https?$/ }),
  model: z.string().min(1).max(200),
  key: z.string().min(1).optional(),
  /** Folder for answers; `false` keeps none. */
  cache: z.union([z.string().min(1), z.literal(false)]),
  /** Of a million tokens that go in and that come out, in any currency. */
  price: z.strictObject({ input: z.number().min(0), output: z.number().min(0) }).optional(),
  concurrency: z.int().min(1).max(64).default(4),
  retries: z.int().min(0).max(10).default(3),
  /** First pause before a retry where the server names none; each further one is twice as long. */
  backoffMilliseconds: z.number().min(0).default(1000),
  requestSeconds: z.number().positive().default(120),
  /** For all windows and retries of one article. */
  articleSeconds: z.number().positive().default(600),
  windowCharacters: z.int().min(200).default(6000),
  mostWindows: z.int().min(1).default(50),
  mostAnswerTokens: z.int().min(100).default(8000),
  mostAnswerBytes: z.int().min(1000).default(2_000_000),
});
export type LlmOptions = z.infer<typeof Options>;
export type LlmSettings = Partial<z.input<typeof Options>>;

/** Settings, filled up from the environment (`PRESSGRAPH_LLM_URL`, `_MODEL`, `_KEY`, `_CACHE`). */
export function llmOptions(settings: LlmSettings, env = process.env): LlmOptions {
  const key = settings.key ?? (env.PRESSGRAPH_LLM_KEY || env.OPENAI_API_KEY || undefined);
  const given = {
    ...settings,
    url: settings.url ?? env.PRESSGRAPH_LLM_URL,
    model: settings.model ?? env.PRESSGRAPH_LLM_MODEL,
    cache: settings.cache ?? (env.PRESSGRAPH_LLM_CACHE || defaultCache(env)),
    ...(key && { key }),
  };
  if (!given.url)
    throw new InvalidInputError(
      "The llm extractor has no server: set --llm-url or PRESSGRAPH_LLM_URL, such as http://localhost:11434/v1.",
    );
  if (!given.model)
    throw new InvalidInputError(
      "The llm extractor has no model: set --llm-model or PRESSGRAPH_LLM_MODEL.",
    );
  const parsed = Options.safeParse(given);
  if (!parsed.success) {
    const { path: at, message } = parsed.error.issues[0]!;
    throw new InvalidInputError(
      `The llm extractor's option ${at.join(".")} cannot be used: ${message}.`,
    );
  }
  const { username, password } = new URL(parsed.data.url);
  if (username || password)
    throw new InvalidInputError(
      "The llm server's address must not hold a password: set PRESSGRAPH_LLM_KEY instead.",
    );
  return parsed.data;
}

const defaultCache = (env: NodeJS.ProcessEnv) =>
  path.join(env.XDG_CACHE_HOME || path.join(homedir(), ".cache"), "pressgraph", "llm");
