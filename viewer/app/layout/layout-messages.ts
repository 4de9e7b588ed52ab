/** A graph in columns: item i of each of the first four is one node, of the last two one edge. */
export type LayoutInput = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Radii in pixels. */
  readonly sizes: Float64Array;
  readonly pinned: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
};

/** x and y of each node in turn. */
export type LayoutUpdate = { readonly positions: Float64Array; readonly isSettled: boolean };
