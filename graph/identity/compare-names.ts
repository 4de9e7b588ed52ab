import {
  decide,
  type IdentityDecision,
  type IdentityEvidence,
  type IdentityRecord,
} from "./identity-record.ts";
import { isOrganForm } from "./institution-form.ts";
import { nameForm } from "./name-form.ts";
import { spellingSimilarity } from "./spelling.ts";

/** Whether two records are the same institution, place or topic: by name, translation, abbreviation. */
export function compareNamed(a: IdentityRecord, b: IdentityRecord): IdentityDecision {
  const name = compareNames(a, b);
  if (name === undefined) return decide([{ reason: "the names differ", weight: -1 }]);
  return decide([name, ...compareHome(a, b)]);
}

/** Named things meet under the form of each name, and under it with each country they belong to. */
export function namedBlocks({ type, name, names, countries }: IdentityRecord): readonly string[] {
  const forms = new Set([name, ...names].map((each) => `${type} ${nameForm(type, each)}`));
  return [...forms].flatMap((form) => [form, ...countries.map((code) => `${form} ${code}`)]);
}

const NEARLY = 0.88;
const LONGEST_COMPARED = 120;

function compareNames(a: IdentityRecord, b: IdentityRecord): IdentityEvidence | undefined {
  const form = nameForm(a.type, a.name);
  if (form === nameForm(b.type, b.name)) {
    return a.name === b.name
      ? { reason: "the names are the same", weight: 0.85 }
      : { reason: `both are names of ${form}`, weight: 0.85 };
  }
  const forms = new Set([a.name, ...a.names].map((name) => nameForm(a.type, name)));
  const alias = [b.name, ...b.names].find((name) => forms.has(nameForm(b.type, name)));
  if (alias !== undefined) return { reason: `both are called ${alias}`, weight: 0.7 };
  if (Math.max(a.name.length, b.name.length) > LONGEST_COMPARED) return undefined;
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
  if (a.type === "Institution" && isOrganForm(nameForm(a.type, a.name))) {
    return [{ reason: "every country has one, and the country of one is unknown", weight: -0.2 }];
  }
  return [];
}
