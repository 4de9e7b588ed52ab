/**
 * What a file of the explorer holds: answers of the server by the path that asks for them, so that
 * the same app shows them without one.
 */
export type RecordedView = {
  readonly format: "pressgraph-view";
  readonly version: 1;
  /** The view as an address holds it. */
  readonly query: string;
  readonly language: string;
  readonly answers: Readonly<Record<string, unknown>>;
};

/** Element of the page that holds it. */
export const RECORD_ELEMENT = "pressgraph-view";

/** Stands in the template where the record goes. */
export const RECORD_PLACE = "PRESSGRAPH_VIEW";

/** JSON that no HTML parser takes for markup. */
export const embeddedJson = (record: RecordedView): string =>
  JSON.stringify(record)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");

export const nodePath = (id: string) => `node/${encodeURIComponent(id)}`;
export const articlePath = (id: string) => `article/${encodeURIComponent(id)}`;
export const parallelPath = (edge: string) => `edge/${encodeURIComponent(edge)}/parallel`;
