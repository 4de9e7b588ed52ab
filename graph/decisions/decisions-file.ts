import * as z from "zod";
import { canonicalJson } from "../../schema/canonical-json.ts";
import { InvalidInputError } from "../../schema/errors.ts";
import { Decision, decisionId, type StoredDecision } from "./decision.ts";

const VERSION = 1;

/** Decisions as a portable file. */
const DecisionsFile = z.strictObject({
  format: z.literal("pressgraph-decisions"),
  version: z.int().positive(),
  decisions: z.array(Decision),
});

export function formatDecisions(decisions: readonly StoredDecision[]): string {
  const sorted = decisions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const file = {
    format: "pressgraph-decisions",
    version: VERSION,
    decisions: sorted.map(({ decision }) => JSON.parse(canonicalJson(decision))),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The decisions of a file; `name` is how errors call it. */
export function parseDecisions(text: string, name: string): readonly StoredDecision[] {
  const parsed = DecisionsFile.safeParse(parseJson(text, name));
  const version = versionOf(parsed.success ? parsed.data : parseJson(text, name));
  if (version !== undefined && version > VERSION) {
    throw new InvalidInputError(
      `${name} was written by a newer Pressgraph (format ${version}, this one knows ${VERSION}). Update Pressgraph.`,
    );
  }
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join(".") ?? "";
    throw new InvalidInputError(
      `${name} is no file of decisions: ${where === "" ? "" : `${where}: `}${issue?.message ?? "it cannot be read"}.`,
    );
  }
  return parsed.data.decisions.map((decision) => ({ id: decisionId(decision), decision }));
}

function versionOf(file: unknown): number | undefined {
  const version = (file as { version?: unknown } | null)?.version;
  return typeof version === "number" ? version : undefined;
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidInputError(`${name} is no JSON file.`, { cause });
  }
}
