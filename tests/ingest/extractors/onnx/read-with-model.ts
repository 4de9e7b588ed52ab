import { createOnnxTagger } from "../../../../ingest/extractors/onnx/onnx-tagger.ts";
import { createReader } from "../../../../ingest/read-article.ts";

export type Job = { readonly folder: string; readonly text: string };

/** A process of its own, since ONNX Runtime's tensors and those of a Jest sandbox are not the same. */
async function read({ folder, text }: Job) {
  try {
    const nameModel = await createOnnxTagger({ folder });
    const tagged = (await nameModel.tag([text.split(" ")]))[0];
    const reader = await createReader({ recogniser: "rules", nameModel });
    const input = { text, metadata: { language: "en" } };
    return {
      name: nameModel.name,
      tagged,
      graph: await reader.read(input),
      again: await reader.read(input),
      alone: reader.readSync(input),
    };
  } catch (error) {
    return { error: (error as Error).message, type: (error as Error).name };
  }
}

const results = [];
for (const job of JSON.parse(process.argv[2] ?? "[]") as Job[]) results.push(await read(job));
console.log(JSON.stringify(results));
