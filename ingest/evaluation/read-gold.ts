import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { InvalidInputError } from "../../schema/errors.ts";
import { type GoldArticle, GoldFile } from "./gold-article.ts";
import { Prediction } from "./prediction.ts";

/** Every gold article of a folder, in the order of the file names. */
export async function readGold(folder: string): Promise<readonly GoldArticle[]> {
  const names = (await listFolder(folder)).filter((name) => name.endsWith(".json")).sort();
  const articles = await Promise.all(names.map((name) => readGoldFile(folder, name)));
  if (articles.length === 0) {
    throw new InvalidInputError(
      `${folder} holds no gold file. Name a folder of NAME.json files with text, entities and relations.`,
    );
  }
  return articles;
}

async function listFolder(folder: string): Promise<readonly string[]> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) throw new InvalidInputError(`There is no folder ${folder}. Check the path.`);
  if (!found.isDirectory()) {
    throw new InvalidInputError(`${folder} is a file. Name the folder that holds the gold files.`);
  }
  return readdir(folder);
}

async function readGoldFile(folder: string, name: string): Promise<GoldArticle> {
  const file = path.join(folder, name);
  const { text, article, ...gold } = parse(GoldFile, file, await readFile(file, "utf8"));
  if (text === undefined && article === undefined) {
    throw new InvalidInputError(`${file} has neither "text" nor "article". Add one of them.`);
  }
  const body = text ?? (await readFile(path.join(folder, path.basename(article ?? "")), "utf8"));
  return { ...gold, file: name, text: body };
}

/** The document graph that was written for a gold article, if there is one. */
export async function readPrediction(
  folder: string,
  name: string,
): Promise<Prediction | undefined> {
  const file = path.join(folder, name);
  const content = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return content === undefined ? undefined : parse(Prediction, file, content);
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  content: string,
): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (cause) {
    throw new InvalidInputError(`${file} is no JSON. Repair or remove it.`, { cause });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = issue && issue.path.length > 0 ? ` at ${z.core.toDotPath(issue.path)}` : "";
  throw new InvalidInputError(`${file} is not in the expected form${at}: ${issue?.message}.`, {
    cause: result.error,
  });
}
