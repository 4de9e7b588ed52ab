import { entityId } from "../../schema/ids.ts";

type Deed = {
  readonly type: "Agreement" | "Event";
  readonly name: string;
  readonly kind?: string | undefined;
  /** Codes of countries and names of persons. */
  readonly parties: readonly string[];
  readonly place?: string | undefined;
  /** What an agreement is about. */
  readonly topic?: string | undefined;
};

/** Kind, parties and what it is about: what two articles on the same deed are likely to share. */
export function deedId({ type, name, kind, parties, place, topic }: Deed): string {
  const named = [...new Set(parties)].sort();
  const detail = type === "Event" ? (place ?? name) : topic;
  return named.length > 1 || place
    ? entityId(type, kind, ...named, detail)
    : entityId(type, name, ...named);
}
