import { type Command, InvalidArgumentError, Option } from "commander";
import { wholeNumber } from "./parse-options.ts";

export type ReaderOptions = {
  readonly recogniser: "tagger" | "rules";
  readonly language?: string;
  readonly extractor: readonly string[];
  readonly llmUrl?: string;
  readonly llmModel?: string;
  /** `false` for `--no-llm-cache`. */
  readonly llmCache?: string | false;
  readonly llmPrice?: { readonly input: number; readonly output: number };
  readonly llmConcurrency?: number;
  readonly onnxModel?: string;
};

/** The options of every command that reads articles. */
export function addReaderOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--recogniser <name>",
        "how names are found: rules and gazetteers, or the trained tagger beside them",
      )
        .choices(["tagger", "rules"])
        .default("tagger"),
    )
    .option("--language <code>", "language of the articles, such as de (default: detected)")
    .addOption(
      new Option(
        "--extractor <names>",
        "what reads: rules, rules,llm, llm, or rules,onnx (names from an ONNX model)",
      )
        .argParser(extractorNames)
        .default(["rules"], "rules"),
    )
    .option("--llm-url <address>", "OpenAI-compatible server (also PRESSGRAPH_LLM_URL)")
    .option("--llm-model <name>", "model there (also PRESSGRAPH_LLM_MODEL)")
    .option("--llm-cache <folder>", "where its answers are kept (also PRESSGRAPH_LLM_CACHE)")
    .option("--no-llm-cache", "keep no answers")
    .option("--llm-price <in,out>", "price of a million tokens in and out, to estimate cost", price)
    .option("--llm-concurrency <number>", "requests at a time (default: 4)", wholeNumber(1, 64))
    .option("--onnx-model <folder>", "GLiNER model in ONNX for --extractor rules,onnx");
}

const EXTRACTORS = ["rules", "llm", "onnx"];

function extractorNames(value: string): readonly string[] {
  const names = [...new Set(value.split(",").map((name) => name.trim()))];
  if (!names.every((name) => EXTRACTORS.includes(name))) {
    throw new InvalidArgumentError(`Choose from ${EXTRACTORS.join(", ")}.`);
  }
  if (names.includes("onnx") && !names.includes("rules")) {
    throw new InvalidArgumentError("It finds names for the rules: write rules,onnx.");
  }
  return names;
}

function price(value: string): { input: number; output: number } {
  const match = /^(\d{1,6}(?:\.\d{1,9})?),(\d{1,6}(?:\.\d{1,9})?)$/.exec(value);
  if (!match) throw new InvalidArgumentError("Write two numbers, such as 0.15,0.60.");
  return { input: Number(match[1]), output: Number(match[2]) };
}
