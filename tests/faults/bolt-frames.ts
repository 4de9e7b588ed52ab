/** A part of the handshake, a message, or a chunk that only keeps the connection alive. */
export type Frame = { readonly bytes: Buffer; readonly signature: number | undefined };

/** Signature bytes of Bolt messages. */
export const BOLT = {
  hello: 0x01,
  begin: 0x11,
  commit: 0x12,
  rollback: 0x13,
  goodbye: 0x02,
  run: 0x10,
  pull: 0x3f,
  record: 0x71,
} as const;

export type FrameReader = (data: Buffer) => readonly Frame[];

/** The protocol version that stands for a list of versions after it. */
const MANIFEST = 0x1ff;

/** Cuts both directions of one Bolt connection, with either form of the handshake, into frames. */
export function createFrameReaders(): {
  readonly client: FrameReader;
  readonly server: FrameReader;
} {
  let offersManifest = false;
  return {
    client: createReader([() => 20, () => (offersManifest ? 5 : 0)]),
    // In one piece, as servers send it: the driver cannot read it in two.
    server: createReader([
      (bytes) => {
        offersManifest = bytes.length >= 4 && bytes.readUInt32BE() === MANIFEST;
        return offersManifest ? 6 + 4 * (bytes[4] ?? 0xff) : 4;
      },
    ]),
  };
}

type PartLength = (bytes: Buffer) => number;

function createReader(handshake: readonly PartLength[]): FrameReader {
  const parts = [...handshake];
  let rest: Buffer = Buffer.alloc(0);
  return (data) => {
    rest = Buffer.concat([rest, data]);
    const frames: Frame[] = [];
    while (rest.length > 0) {
      const part = parts[0];
      const length = part ? part(rest) : messageLength(rest);
      if (length > rest.length) break;
      parts.shift();
      if (length === 0) continue;
      const bytes = rest.subarray(0, length);
      rest = rest.subarray(length);
      frames.push({ bytes, signature: part || length === 2 ? undefined : bytes[3] });
    }
    return frames;
  };
}

/** Up to the empty chunk that ends a message; endless while that has not come. */
function messageLength(bytes: Buffer): number {
  let at = 0;
  while (bytes.length >= at + 2) {
    const size = bytes.readUInt16BE(at);
    at += 2 + size;
    if (size === 0) return at;
  }
  return Number.POSITIVE_INFINITY;
}
