import type { Tokenizer } from "@huggingface/tokenizers";
import type { GlinerConfig } from "./model-folder.ts";
import type { Runtime, Tensor } from "./onnx-runtime.ts";

/** Labels and words as ids, with the candidate spans: `input_ids`, `words_mask`, `span_idx` … */
export function glinerInput(
  words: readonly string[],
  labels: readonly string[],
  tokenizer: Tokenizer,
  config: GlinerConfig,
  { Tensor }: Runtime,
): Record<string, Tensor> {
  const idsOf = (text: string) => tokenizer.encode(text, { add_special_tokens: false }).ids;
  const [first = 0, ...rest] = tokenizer.encode("", { add_special_tokens: true }).ids;
  const ids = [first];
  for (const label of labels) ids.push(...idsOf(config.ent_token), ...idsOf(label));
  ids.push(...idsOf(config.sep_token));
  const mask: number[] = new Array(ids.length).fill(0);
  for (const [index, word] of words.entries()) {
    // A word that the tokenizer drops still needs its place.
    const pieces = idsOf(word);
    for (const [piece, id] of (pieces.length > 0 ? pieces : idsOf("?")).entries()) {
      ids.push(id);
      mask.push(piece === 0 ? index + 1 : 0);
    }
  }
  ids.push(...rest);
  mask.push(...rest.map(() => 0));

  const spans = words.length * config.max_width;
  const spanIndex = new BigInt64Array(spans * 2);
  const spanMask = new Uint8Array(spans);
  for (let start = 0; start < words.length; start++) {
    for (let width = 0; width < config.max_width && start + width < words.length; width++) {
      const at = start * config.max_width + width;
      spanIndex[at * 2] = BigInt(start);
      spanIndex[at * 2 + 1] = BigInt(start + width);
      spanMask[at] = 1;
    }
  }
  const integers = (values: readonly number[], dims: readonly number[]) =>
    new Tensor("int64", BigInt64Array.from(values, BigInt), dims);
  return {
    input_ids: integers(ids, [1, ids.length]),
    attention_mask: integers(new Array(ids.length).fill(1), [1, ids.length]),
    words_mask: integers(mask, [1, mask.length]),
    text_lengths: integers([words.length], [1, 1]),
    span_idx: new Tensor("int64", spanIndex, [1, spans, 2]),
    span_mask: new Tensor("bool", spanMask, [1, spans]),
  };
}
