import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { blocksOf, compareRecords } from "../../../graph/identity/comparisons.ts";
import { IdentityRecord } from "../../../graph/identity/identity-record.ts";
import { nameForm } from "../../../graph/identity/name-form.ts";
import { entityId } from "../../../schema/ids.ts";

const Details = IdentityRecord.partial().omit({ key: true, type: true });
/** A name, or what else an article tells. */
const Side = z.union([z.string(), Details.required({ name: true })]);
const Table = z.strictObject({
  type: IdentityRecord.shape.type,
  countries: z.array(z.string()).default([]),
  /** Groups: all of each are one thing. */
  same: z.array(z.array(Side).min(2)),
  /** Pairs that are not. */
  different: z.array(z.tuple([Side, Side])),
});
type Table = z.infer<typeof Table>;
type Side = z.infer<typeof Side>;

export type PairScores = {
  readonly table: string;
  /** Pairs that are one thing: joined, left to a person, kept apart. */
  readonly same: { readonly pairs: number; readonly joined: number; readonly uncertain: number };
  readonly different: {
    readonly pairs: number;
    readonly joined: number;
    readonly uncertain: number;
  };
  /** Pairs of different groups, which nobody wrote down: how many there are, and how many are joined. */
  readonly across: { readonly pairs: number; readonly joined: number };
  readonly precision: number;
  readonly recall: number;
  /** What was decided wrong, in words. */
  readonly mistakes: readonly string[];
};

const folder = path.join(import.meta.dirname, "pairs");

/** How pairs of names that a person judged are decided, by table of `pairs/FILE.json`. */
export function scorePairs(): readonly PairScores[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const tables = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
      return Object.entries(z.record(z.string(), Table).parse(tables)).map(([name, table]) =>
        scoreTable(name, table),
      );
    });
}

function scoreTable(name: string, table: Table): PairScores {
  const same = table.same.flatMap((group) =>
    group.flatMap((a, at) => group.slice(at + 1).map((b) => judge(a, b, table))),
  );
  const different = table.different.map(([a, b]) => judge(a, b, table));
  const across = judgeAcross(table);
  const joined = countSame(same);
  const wrong = [...different, ...across].filter(({ verdict }) => verdict === "same");
  return {
    table: name,
    same: { pairs: same.length, joined, uncertain: countUncertain(same) },
    different: {
      pairs: different.length,
      joined: countSame(different),
      uncertain: countUncertain(different),
    },
    across: { pairs: across.length, joined: countSame(across) },
    precision: joined + wrong.length === 0 ? 1 : joined / (joined + wrong.length),
    recall: same.length === 0 ? 1 : joined / same.length,
    mistakes: [
      ...wrong.map(({ words }) => `joined: ${words}`),
      ...same
        .filter(({ verdict }) => verdict !== "same")
        .map(({ words, verdict }) => `${verdict}: ${words}`),
    ],
  };
}

type Judged = { readonly verdict: "same" | "uncertain" | "different"; readonly words: string };

/** Only names alone: what else an article tells is written down for one group. */
function judgeAcross(table: Table): readonly Judged[] {
  const groups = table.same.filter((group) => group.every((side) => typeof side === "string"));
  return groups.flatMap((group, at) =>
    groups
      .slice(at + 1)
      .flatMap((other) => group.flatMap((a) => other.map((b) => judge(a, b, table)))),
  );
}

const countSame = (judged: readonly Judged[]) =>
  judged.filter(({ verdict }) => verdict === "same").length;

const countUncertain = (judged: readonly Judged[]) =>
  judged.filter(({ verdict }) => verdict === "uncertain").length;

/** What never meets in a block is never compared, so it counts as different. */
function judge(a: Side, b: Side, table: Table): Judged {
  const [x, y] = [recordOf(a, table), recordOf(b, table)];
  const meet = blocksOf(x).some((block) => blocksOf(y).includes(block));
  const verdict = meet ? compareRecords(x, y).verdict : "different";
  return { verdict, words: `${x.name} / ${y.name}` };
}

function recordOf(side: Side, { type, countries }: Table): IdentityRecord {
  const { name, ...details } = typeof side === "string" ? { name: side } : side;
  const { places = [], topics = [], ...rest } = details as Partial<IdentityRecord>;
  return {
    key: JSON.stringify(side),
    type,
    localId: entityId(type, name),
    name,
    names: [],
    countries: typeof side === "string" ? countries : [],
    companions: [],
    ...rest,
    places: places.map((place) => nameForm("Place", place)),
    topics: topics.map((topic) => nameForm("Topic", topic)),
  };
}
