import { stringify } from "csv-stringify/sync";

/** `null` is nothing at all; an empty text is a pair of quotation marks. */
export type CsvRow = readonly (string | null)[];

/** RFC 4180 text of rows, a heading first, in pieces of a thousand rows. */
export async function* csvTable(
  heading: readonly string[],
  rows: AsyncIterable<CsvRow>,
): AsyncIterable<string> {
  let batch: CsvRow[] = [heading];
  const take = () => {
    const text = stringify(batch as (string | null)[][], {
      record_delimiter: "\r\n",
      quoted_string: true,
    });
    batch = [];
    return text;
  };
  for await (const row of rows) {
    batch.push(row);
    if (batch.length >= 1000) yield take();
  }
  if (batch.length > 0) yield take();
}

/**
 * Puts an apostrophe before text that a spreadsheet would run as a formula, also where white space,
 * a control character or a full-width sign hides the sign.
 */
export function guardFormula(text: string): string {
  return /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u.test(text) ? `'${text}` : text;
}
