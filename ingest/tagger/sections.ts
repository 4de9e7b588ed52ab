import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

/** Named byte arrays in one compressed file, with a JSON header that says what they are. */
export type Sections = {
  readonly header: Readonly<Record<string, unknown>>;
  readonly bytes: Readonly<Record<string, Uint8Array>>;
};

export function packSections({ header, bytes }: Sections): Buffer {
  const lengths = Object.entries(bytes).map(([name, { length }]) => [name, length]);
  const json = Buffer.from(JSON.stringify({ header, lengths }), "utf8");
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  return brotliCompressSync(Buffer.concat([size, json, ...Object.values(bytes)]), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    },
  });
}

export function unpackSections(compressed: Uint8Array): Sections {
  const data = brotliDecompressSync(compressed);
  let offset = 4 + data.readUInt32LE(0);
  const { header, lengths } = JSON.parse(data.toString("utf8", 4, offset)) as {
    header: Record<string, unknown>;
    lengths: [string, number][];
  };
  const bytes: Record<string, Uint8Array> = {};
  for (const [name, length] of lengths) {
    bytes[name] = data.subarray(offset, offset + length);
    offset += length;
  }
  return { header, bytes };
}

/** The numbers' lowest bytes, then their second bytes …: alike bytes together compress better. */
export function toByteColumns(numbers: ArrayLike<number>, width: number): Uint8Array {
  const { length } = numbers;
  const bytes = new Uint8Array(length * width);
  for (let column = 0; column < width; column++) {
    for (let i = 0; i < length; i++) bytes[column * length + i] = numbers[i]! >>> (8 * column);
  }
  return bytes;
}

export function fromByteColumns(bytes: Uint8Array, width: number): Uint32Array {
  const length = bytes.length / width;
  const numbers = new Uint32Array(length);
  for (let column = 0; column < width; column++) {
    const shift = 8 * column;
    const start = column * length;
    for (let i = 0; i < length; i++) numbers[i]! |= bytes[start + i]! << shift;
  }
  return numbers;
}
