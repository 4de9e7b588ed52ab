/** Where a node lies in the picture of the whole graph. */
export type Place = { readonly id: string; readonly x: number; readonly y: number };
