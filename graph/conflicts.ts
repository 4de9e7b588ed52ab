import { canonicalJson } from "../schema/canonical-json.ts";
import { type EdgeType, FACT_TYPES } from "../schema/edge-types.ts";
import { type Report, type Source, withSources } from "./conflict-sources.ts";
import { disputedFacts, severalHolders, severalPlaces } from "./cypher/conflicts.ts";
import type { Row } from "./cypher/statement.ts";
import { officeOf } from "./offices.ts";
import type { GraphStore } from "./store.ts";

/** Reports that cannot all be true. None is changed for it; each side keeps its sources. */
export type Conflict = {
  readonly kind: "status" | "date" | "place" | "office";
  /** What it is about: one node, or a fact by its ends, of which the last is the common target. */
  readonly about: readonly { readonly id: string; readonly name: string }[];
  readonly type: EdgeType;
  readonly sides: readonly ConflictSide[];
};
export type ConflictSide = { readonly says: string; readonly reports: readonly Source[] };

/** All conflicts; what several nodes have in common with one target is one. */
export async function findConflicts(store: Pick<GraphStore, "read">): Promise<readonly Conflict[]> {
  return withSources(store, joinAlike(await contradictions(store)));
}

/** A conflict with its reports as the edges tell them. */
type Contradiction = Omit<Conflict, "sides"> & { readonly sides: readonly Side[] };
type Side = { readonly says: string; readonly reports: readonly Report[] };

async function contradictions(store: Pick<GraphStore, "read">): Promise<readonly Contradiction[]> {
  const conflicts: Contradiction[] = [];
  for (const type of FACT_TYPES) {
    const rows = await store.read(disputedFacts(type));
    conflicts.push(
      ...rows.flatMap((row) => [...statusConflict(type, row), ...dateConflict(type, row)]),
    );
  }
  for (const type of ["SIGNED_IN", "TOOK_PLACE_IN"] as const) {
    for (const label of ["Place", "Country"] as const) {
      const rows = await store.read(severalPlaces(type, label));
      conflicts.push(...rows.flatMap((row) => placeConflict(type, row)));
    }
  }
  for (const type of ["HOLDS_OFFICE_AT", "REPRESENTS"] as const) {
    const rows = await store.read(severalHolders(type));
    conflicts.push(...rows.flatMap((row) => officeConflicts(type, row)));
  }
  return conflicts;
}

/** Norway and Iceland signed, and did not: told of both in the same sentences, it is one conflict. */
function joinAlike(conflicts: readonly Contradiction[]): readonly Contradiction[] {
  const joined = new Map<string, Contradiction>();
  for (const conflict of conflicts) {
    const { kind, type, about, sides } = conflict;
    const [target] = about.slice(-1);
    const key = canonicalJson([kind, type, target?.id, sides.map(withoutIds)]);
    const known = about.length > 1 ? joined.get(key) : undefined;
    const subjects = [...(known?.about.slice(0, -1) ?? []), ...about];
    joined.set(key, known ? { ...known, about: subjects } : conflict);
  }
  return [...joined.values()];
}

const withoutIds = ({ says, reports }: Side) => [
  says,
  reports.map(({ article, sentence, attributedTo = "" }) => [article, sentence, attributedTo]),
];

type Stored = {
  readonly article: string;
  readonly status: string;
  readonly date?: string;
  readonly role?: string;
  readonly attributedTo?: string;
  readonly sentences: readonly string[];
};

const reportsOf = ({ reports }: Row) => reports as readonly Stored[];

const endsOf = ({ sourceId, sourceName, targetId, targetName }: Row): Conflict["about"] => [
  { id: sourceId as string, name: sourceName as string },
  { id: targetId as string, name: targetName as string },
];

/** It was, and it was not; that something is planned contradicts neither. */
function statusConflict(type: EdgeType, row: Row): readonly Contradiction[] {
  const told = reportsOf(row).filter(({ status }) => status !== "planned");
  const sides = sidesOf(told, ({ status }) => status);
  return haveTwoSources(sides) ? [{ kind: "status", about: endsOf(row), type, sides }] : [];
}

/** One article that says both by itself tells of a change, not of a contradiction. */
function haveTwoSources(sides: readonly Side[]): boolean {
  const sources = sides.map(({ reports }) =>
    reports.map(({ article, attributedTo }) => `${article} ${attributedTo ?? ""}`),
  );
  return sources.some((first, at) =>
    sources
      .slice(at + 1)
      .some((second) => second.some((source) => first.some((each) => each !== source))),
  );
}

/** Dates of one fact of which none is part of another. */
function dateConflict(type: EdgeType, row: Row): readonly Contradiction[] {
  const dated = reportsOf(row).filter(({ date, status }) => date && status === "happened");
  const dates = [...new Set(dated.map(({ date }) => date as string))];
  const exact = dated.filter(
    ({ date }) => !dates.some((other) => other !== date && other.startsWith(date as string)),
  );
  const sides = sidesOf(exact, ({ date }) => date as string);
  return haveTwoSources(sides) ? [{ kind: "date", about: endsOf(row), type, sides }] : [];
}

/** Places that no article names together: else one may be in the other. */
function placeConflict(type: EdgeType, row: Row): readonly Contradiction[] {
  const places = row.places as readonly string[];
  const told = reportsOf(row).map((report, at) => ({ ...report, place: places[at] as string }));
  const sides = sidesOf(told, ({ place }) => place);
  const articles = sides.map(({ reports }) => new Set(reports.map(({ article }) => article)));
  const apart = sides.filter((_, at) =>
    articles.some((other, index) => index !== at && !haveCommon(other, articles[at])),
  );
  if (apart.length < 2) return [];
  const about = [{ id: row.id as string, name: row.name as string }];
  return [{ kind: "place", about, type, sides: apart }];
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string> = new Set()): boolean {
  return [...a].some((item) => b.has(item));
}

const DAY = 86_400_000;
/** Reports this near in time name one holder of an office; later there may be another. */
const ONE_TERM = 60;

function officeConflicts(type: EdgeType, row: Row): readonly Contradiction[] {
  const officials = row.officials as readonly string[];
  const days = row.days as readonly string[];
  const told = reportsOf(row).flatMap((report, at) => {
    const office = officeOf(report.role ?? "");
    const day = Date.parse((days[at] ?? "").slice(0, 10)) / DAY;
    if (office === undefined || Number.isNaN(day)) return [];
    return [{ ...report, office, day, holder: officials[at] as string }];
  });
  return [...new Set(told.map(({ office }) => office))].sort().flatMap((office) => {
    const ofOffice = told.filter((report) => report.office === office);
    const disputed = ofOffice.filter((report) =>
      ofOffice.some(
        (other) =>
          other.holder !== report.holder &&
          Math.abs(other.day - report.day) <= ONE_TERM &&
          !ofOffice.some(
            ({ article, holder }) =>
              (article === report.article && holder === other.holder) ||
              (article === other.article && holder === report.holder),
          ),
      ),
    );
    const sides = sidesOf(disputed, ({ holder }) => `${holder} is ${office}`);
    if (sides.length < 2) return [];
    const about = [{ id: row.id as string, name: row.name as string }];
    return [{ kind: "office" as const, about, type, sides }];
  });
}

function sidesOf<Told extends Stored>(
  told: readonly Told[],
  says: (report: Told) => string,
): readonly Side[] {
  const sides = new Map<string, Report[]>();
  for (const report of told) {
    const { article, sentences, attributedTo } = report;
    const side = sides.get(says(report)) ?? [];
    side.push({ article, sentence: sentences[0] ?? "", ...(attributedTo && { attributedTo }) });
    sides.set(says(report), side);
  }
  return [...sides]
    .map(([said, reports]) => ({
      says: said,
      reports: reports.sort((a, b) => (a.article < b.article ? -1 : 1)),
    }))
    .sort((a, b) => (a.says < b.says ? -1 : 1));
}
