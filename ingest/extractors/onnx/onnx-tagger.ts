import { ExtractionError } from "../../../schema/errors.ts";
import type { TaggedSpan } from "../../tagger/tagger.ts";
import type { NameModel } from "../name-model.ts";
import { glinerInput } from "./gliner-input.ts";
import { glinerSpans } from "./gliner-output.ts";
import { openModelFolder } from "./model-folder.ts";
import { loadRuntime, type Runtime, type Session } from "./onnx-runtime.ts";

export type OnnxOptions = {
  readonly folder: string;
  /** Least probability of a name. */
  readonly threshold?: number;
};

/** What the model is asked for, and the tagger's label for it. */
const LABELS = new Map([
  ["person", "PER"],
  ["organization", "ORG"],
  ["location", "LOC"],
]);

/** Finds names with a GLiNER model from a local folder. */
export async function createOnnxTagger({
  folder,
  threshold = 0.5,
}: OnnxOptions): Promise<NameModel> {
  const { modelPath, config, tokenizer, name } = openModelFolder(folder);
  const runtime = await loadRuntime();
  const session = await openSession(runtime, modelPath);
  const prompts = [...LABELS.keys()];
  const labels = [...LABELS.values()];
  const tagPiece = async (words: readonly string[]): Promise<TaggedSpan[]> => {
    const input = glinerInput(words, prompts, tokenizer, config, runtime);
    const asked = Object.fromEntries(session.inputNames.map((name) => [name, input[name]!]));
    const output = await session.run(asked).catch((cause: unknown) => {
      throw new ExtractionError(
        `The model ${modelPath} stopped with an error: ${firstLine(cause)}`,
        { cause },
      );
    });
    const { data, dims } = output.logits!;
    const wanted = [1, words.length, config.max_width, labels.length].join("×");
    if (dims.join("×") !== wanted)
      throw new ExtractionError(
        `The model ${modelPath} gives ${dims.join("×")} scores where ${wanted} belong. Check gliner_config.json.`,
      );
    return glinerSpans(data, words.length, config.max_width, labels, threshold);
  };
  return {
    name: `onnx-${name}`,
    async tag(sentences) {
      const tagged: TaggedSpan[][] = [];
      for (const words of sentences) {
        const spans: TaggedSpan[] = [];
        for (let from = 0; from < words.length; from += config.max_len) {
          const piece = await tagPiece(words.slice(from, from + config.max_len));
          spans.push(
            ...piece.map((span) => ({ ...span, start: span.start + from, end: span.end + from })),
          );
        }
        tagged.push(spans);
      }
      return tagged;
    },
  };
}

const INPUTS = new Set([
  "input_ids",
  "attention_mask",
  "words_mask",
  "text_lengths",
  "span_idx",
  "span_mask",
]);

async function openSession(runtime: Runtime, path: string): Promise<Session> {
  let session: Session;
  try {
    // One thread adds in one order: the same scores on every run.
    session = await runtime.InferenceSession.create(path, {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      logSeverityLevel: 3,
    });
  } catch (cause) {
    throw new ExtractionError(`${path} is no ONNX model that can be run: ${firstLine(cause)}`, {
      cause,
    });
  }
  const isGliner =
    session.inputNames.includes("span_idx") &&
    session.inputNames.every((name) => INPUTS.has(name)) &&
    session.outputNames.includes("logits");
  if (!isGliner)
    throw new ExtractionError(
      `${path} is no GLiNER span model: it takes ${session.inputNames.join(", ").slice(0, 200)}.`,
    );
  return session;
}

const firstLine = (error: unknown) =>
  String((error as Error)?.message ?? error)
    .split("\n")[0]!
    .slice(0, 200);
