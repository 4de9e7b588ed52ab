import { foldText } from "../../schema/ids.ts";
import { conceptOf } from "./concepts.ts";
import {
  decide,
  type IdentityDecision,
  type IdentityEvidence,
  type IdentityRecord,
} from "./identity-record.ts";
import { spellingSimilarity } from "./spelling.ts";

/** Whether two records are the same institution, place or topic: by name, translation, abbreviation. */
export function compareNamed(a: IdentityRecord, b: IdentityRecord): IdentityDecision {
  const name = compareNames(a, b);
  if (name === undefined) return decide([{ reason: "the names differ", weight: -1 }]);
  return decide([name, ...compareHome(a, b)]);
}

/** Named things meet under their concept, where a list knows it, and under each folded name. */
export function namedBlocks(record: IdentityRecord): readonly string[] {
  return [
    ...new Set(record.names.concat(record.name).map((name) => `${record.type} ${nameForm(name)}`)),
  ];
}

/** Whether two names are one name: the same letters, or translations a list knows. */
export function sameName(a: string, b: string): boolean {
  return nameForm(a) === nameForm(b);
}

/** The concept's id for a name that a list knows, else its folded letters without articles. */
function nameForm(name: string): string {
  return (
    conceptOf(name) ??
    foldText(name)
      .replace(LEADING_ARTICLE, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
  );
}

const LEADING_ARTICLE = /^(?:der|die|das|des|dem|den|the|an?) /;

const NEARLY = 0.88;

function compareNames(a: IdentityRecord, b: IdentityRecord): IdentityEvidence | undefined {
  if (sameName(a.name, b.name)) {
    return conceptOf(a.name) !== undefined && foldText(a.name) !== foldText(b.name)
      ? { reason: `both are names of ${conceptOf(a.name)}`, weight: 0.85 }
      : { reason: "the names are the same", weight: 0.85 };
  }
  const forms = new Set(a.names.map(nameForm));
  const alias = b.names.find((name) => forms.has(nameForm(name)));
  if (alias !== undefined) return { reason: `both are called ${alias}`, weight: 0.7 };
  return spellingSimilarity(a.name, b.name) >= NEARLY
    ? { reason: "the names are spelt nearly alike", weight: 0.5 }
    : undefined;
}

/** A ministry of one country is never that of another; a topic has no home. */
function compareHome(a: IdentityRecord, b: IdentityRecord): readonly IdentityEvidence[] {
  if (a.type === "Topic") return [];
  const shared = a.countries.filter((code) => b.countries.includes(code));
  if (shared.length > 0) return [{ reason: `both belong to ${shared.join(", ")}`, weight: 0.15 }];
  if (a.countries.length > 0 && b.countries.length > 0) {
    const reason = `they belong to ${a.countries.join(", ")} and ${b.countries.join(", ")}`;
    return [{ reason, weight: -1 }];
  }
  return [];
}
