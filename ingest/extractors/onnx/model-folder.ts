import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";
import * as z from "zod";
import { sha256 } from "../../../schema/canonical-json.ts";
import { InvalidInputError } from "../../../schema/errors.ts";

/** What of `gliner_config.json` decides how the model is fed. */
const GlinerConfig = z.object({
  max_width: z.int().min(1).max(100),
  max_len: z.int().min(8).max(10_000).default(384),
  ent_token: z.string().default("<<ENT>>"),
  sep_token: z.string().default("<<SEP>>"),
  span_mode: z.string().default("markerV0"),
});
export type GlinerConfig = z.infer<typeof GlinerConfig>;

export type ModelFolder = {
  readonly modelPath: string;
  readonly config: GlinerConfig;
  readonly tokenizer: Tokenizer;
  /** Changes with the configuration; the name under which the model is known. */
  readonly name: string;
};

/** Opens a GLiNER model that was exported to ONNX, as hubs lay it out. Nothing is downloaded. */
export function openModelFolder(folder: string): ModelFolder {
  const modelPath = ["model.onnx", "onnx/model.onnx"]
    .map((name) => path.resolve(folder, name))
    .find((name) => existsSync(name));
  if (!modelPath) throw missing(folder, "model.onnx");
  const config = GlinerConfig.safeParse(readJson(folder, "gliner_config.json"));
  if (!config.success)
    throw new InvalidInputError(
      `${folder}/gliner_config.json is no configuration of a GLiNER model: ${config.error.issues[0]!.path.join(".")}.`,
    );
  if (!config.data.span_mode.startsWith("marker"))
    throw new InvalidInputError(
      `The model in ${folder} works by ${config.data.span_mode.slice(0, 40)}; only span models (markerV0) can be read.`,
    );
  const tokenizerJson = readJson(folder, "tokenizer.json");
  const tokenizerConfig = readJson(folder, "tokenizer_config.json");
  try {
    return {
      modelPath,
      config: config.data,
      tokenizer: new Tokenizer(tokenizerJson, tokenizerConfig),
      name: `${path.basename(path.resolve(folder))}@${sha256(JSON.stringify(config.data)).slice(0, 8)}`,
    };
  } catch (cause) {
    throw new InvalidInputError(
      `${folder}/tokenizer.json cannot be used: it is damaged or of a kind not known.`,
      { cause },
    );
  }
}

function readJson(folder: string, name: string): object {
  const file = path.join(folder, name);
  if (!existsSync(file)) throw missing(folder, name);
  try {
    return z.looseObject({}).parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    throw new InvalidInputError(`${file} is no JSON object.`, { cause });
  }
}

const missing = (folder: string, name: string) =>
  new InvalidInputError(
    `${folder} has no ${name}. Give the folder of a GLiNER model with model.onnx, tokenizer.json, tokenizer_config.json and gliner_config.json.`,
  );
