import { existsSync } from "node:fs";
import { readSources, type SourceItem } from "../../ingest/sources/read-sources.ts";

/** The articles at these places (`file`, or `file:line` in a file that holds many), and no others. */
export async function* sourcesAt(places: ReadonlySet<string>): AsyncGenerator<SourceItem> {
  const files = new Set([...places].map(fileOf));
  for (const file of files) {
    for await (const item of readSources([file])) if (places.has(item.path)) yield item;
  }
}

function fileOf(place: string): string {
  return existsSync(place) ? place : place.replace(/:\d+$/, "");
}

/** Standard input is gone once it was read. */
export const canRetry = (place: string) => !/^(-|stdin(:\d+)?)$/.test(place);
