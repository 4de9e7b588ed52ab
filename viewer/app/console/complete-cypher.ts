import type { Ontology } from "../../api/contract.ts";
import { CLAUSES, FUNCTIONS } from "./cypher-words.ts";

export type Proposal = {
  readonly label: string;
  readonly kind: "keyword" | "function" | "class" | "type" | "property" | "variable";
  /** What it means, beside it in the list. */
  readonly detail?: string;
};

/** What every edge that states a fact has, beside what is its own. */
const OF_A_FACT = [
  "article",
  "attributedTo",
  "confidence",
  "ends",
  "extractor",
  "rules",
  "sentences",
  "starts",
  "status",
  "triggers",
];

export type Proposals = {
  /** Where the word begins that a proposal replaces. */
  readonly from: number;
  readonly proposals: readonly Proposal[];
};

/** What may stand at the end of `before`: labels, types and properties as the schema has them. */
export function completeCypher(before: string, whole: string, ontology: Ontology): Proposals {
  const word = /[\w$]*$/.exec(before)?.[0] ?? "";
  const from = before.length - word.length;
  const ahead = before.slice(0, from);
  return { from, proposals: proposalsAfter(ahead, whole, ontology) };
}

function proposalsAfter(ahead: string, whole: string, ontology: Ontology): readonly Proposal[] {
  if (/['"][^'"\n]*$/.test(ahead) && isInsideString(ahead)) return [];
  if (/\[\s*\w*\s*:\s*!?$|\[[^\]]*[|:]\s*$/.test(ahead)) return edgeTypes(ontology);
  if (/\(\s*\w*\s*:\s*$|\([^)]*[|:&]\s*$/.test(ahead) && !/\{[^}]*$/.test(ahead)) {
    return nodeLabels(ontology);
  }
  const inside = /([([])\s*\w*\s*(?::\s*(\w+))?\s*\{(?:[^}]*,)?\s*$/.exec(ahead);
  if (inside) return propertiesOf(inside[2], inside[1] === "[" ? "edge" : "node", ontology);
  const variable = /(\w+)\.$/.exec(ahead)?.[1];
  if (variable !== undefined) {
    const { type, kind } = typeOfVariable(variable, whole);
    return propertiesOf(type, kind, ontology);
  }
  return [
    ...variablesIn(whole),
    ...CLAUSES.map((label) => ({ label, kind: "keyword" as const })),
    ...FUNCTIONS.map((label) => ({ label, kind: "function" as const })),
  ];
}

/** An odd number of quotes before the place; escapes don't matter for a proposal. */
function isInsideString(text: string): boolean {
  return ["'", '"'].some((quote) => text.split(quote).length % 2 === 0);
}

const nodeLabels = ({ nodeTypes }: Ontology): Proposal[] => [
  ...nodeTypes.map(({ type, description }) => ({
    label: type as string,
    kind: "class" as const,
    detail: description,
  })),
  { label: "Entity", kind: "class", detail: "Whatever is no article" },
];

const edgeTypes = ({ edgeTypes: types }: Ontology): Proposal[] =>
  types.map(({ type, from, to }) => ({
    label: type,
    kind: "type",
    detail: `${from.join(", ")} → ${to.join(", ")}`,
  }));

/** Properties of one type, or of all nodes or edges where the type is not known. */
function propertiesOf(
  type: string | undefined,
  kind: "node" | "edge" | undefined,
  { nodeTypes, edgeTypes: types }: Ontology,
): Proposal[] {
  const nodes = nodeTypes.filter((each) => type === undefined || each.type === type);
  const edges = types.filter((each) => type === undefined || each.type === type);
  const owners = [...(kind === "edge" ? [] : nodes), ...(kind === "node" ? [] : edges)];
  const stated = kind === "node" || edges.every(({ layer }) => layer !== "fact") ? [] : OF_A_FACT;
  const names = new Set(["id", ...stated, ...owners.flatMap(({ properties }) => properties)]);
  return [...names].sort().map((label) => ({ label, kind: "property" }));
}

/** What `(o:Official)` or `[s:SIGNED]` elsewhere in the query says about a variable. */
function typeOfVariable(variable: string, whole: string) {
  const found = new RegExp(`([([])\\s*${variable}\\s*(?::\\s*(\\w+))?`).exec(whole);
  if (!found) return { type: undefined, kind: undefined };
  return { type: found[2], kind: found[1] === "[" ? ("edge" as const) : ("node" as const) };
}

function variablesIn(whole: string): Proposal[] {
  const bound = whole.matchAll(/[([]\s*(\w+)\s*[:)\]]|\bAS\s+(\w+)/gi);
  const names = new Set([...bound].map(([, inPattern, alias]) => inPattern ?? alias ?? ""));
  return [...names].filter((name) => /^[A-Za-z_]/.test(name)).map(toVariable);
}

const toVariable = (label: string): Proposal => ({ label, kind: "variable" });
