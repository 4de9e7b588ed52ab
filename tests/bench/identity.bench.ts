import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openGrafeoStore } from "../../graph/embedded/grafeo-store.ts";
import { clusterRecords } from "../../graph/identity/cluster-records.ts";
import type { IdentityRecord } from "../../graph/identity/identity-record.ts";
import { identityRecords } from "../../graph/identity/identity-records.ts";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import { entityId } from "../../schema/ids.ts";
import { type PairScores, scorePairs } from "../graph/identity/score-pairs.ts";
import { documentGraph } from "../helpers/document-graph.ts";
import type { Benchmark, BenchmarkRow } from "./benchmark.ts";

const COUNTRIES = "AT AZ BE CH CZ DE DK ES FI FR GB GR IL IT NL NO PL PT SE TR".split(" ");
const GIVEN = "Anna Birgit Carl David Emma Felix Greta Hans Ida Jon".split(" ");
const SYLLABLES = "ba dor kel min tar los ven rik sun hal gra pel".split(" ");
const SUBJECTS = "Wasser Handel Energie Forschung Verkehr Bildung Klima Gesundheit".split(" ");

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

/** Articles of a world of persons, bodies, topics and agreements that meet again and again. */
export function articlesOfAWorld(count: number): DocumentGraph[] {
  const below = random(7);
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  const syllables = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  const capital = (word: string) => word[0]?.toUpperCase() + word.slice(1);
  const people = Array.from({ length: count / 5 }, () => ({
    given: pick(GIVEN),
    family: capital(syllables()),
    country: pick(COUNTRIES),
  }));
  return Array.from({ length: count }, (_, index) =>
    documentGraph(
      `Article ${index}`,
      (article) => {
        const codes = [...new Set([pick(COUNTRIES), pick(COUNTRIES)])];
        const subject = `${pick(SUBJECTS)} in ${capital(syllables())}`;
        const agreement = article.entity("Agreement", `Abkommen zu ${subject}`, {
          id: `agreement:treaty-${codes.join("-").toLowerCase()}-${index % 997}`,
          kind: pick(["treaty", "memorandum", "agreement"]),
        });
        article.fact(agreement, "COVERS", article.entity("Topic", subject));
        for (const code of codes) {
          const country = article.country(code, code);
          article.fact(country, "SIGNED", agreement);
          const { given, family } = pick(people.filter((person) => person.country === code));
          const name = below(20) === 0 ? `${given[0]}. ${family}` : `${given} ${family}`;
          const official = article.entity("Official", name);
          article.fact(official, "SIGNED", agreement);
          article.fact(official, "REPRESENTS", country, { role: "minister" });
          const body = `Ministerium für ${pick(SUBJECTS)}`;
          const ministry = article.entity("Institution", body, {
            id: entityId("Institution", code, body),
            countryCode: code,
          });
          article.fact(official, "HOLDS_OFFICE_AT", ministry, { role: "minister" });
        }
      },
      {
        key: `bench-${index}`,
        publishedAt: `2026-${String(1 + (index % 12)).padStart(2, "0")}-11`,
      },
    ),
  );
}

/** How pairs of names that a person judged are decided. */
function pairRows({
  table,
  precision,
  recall,
  same,
  different,
  across,
}: PairScores): BenchmarkRow[] {
  const left = same.uncertain + different.uncertain;
  const note = `${same.pairs} pairs are one, ${different.pairs + across.pairs} are not; ${left} left to a person`;
  return [
    { what: `${table}: precision`, value: precision, unit: "", note },
    { what: `${table}: recall`, value: recall, unit: "", note: "" },
  ];
}

async function run(): Promise<readonly BenchmarkRow[]> {
  const rows: BenchmarkRow[] = scorePairs().flatMap(pairRows);
  const documents = articlesOfAWorld(4000);
  const records = new Map<string, IdentityRecord>();
  for (const document of documents) {
    for (const record of identityRecords(document).values()) records.set(record.key, record);
  }
  for (const size of [2500, 5000, 10_000]) {
    const some = [...records.values()].slice(0, size);
    const start = performance.now();
    clusterRecords(some);
    const note = `${some.length} different records`;
    rows.push({ what: "cluster records", value: performance.now() - start, unit: "ms", note });
  }
  const folder = await mkdtemp(path.join(tmpdir(), "pressgraph-bench-"));
  const store = await openGrafeoStore(path.join(folder, "graph.db"));
  for (const [from, to] of [
    [0, 1000],
    [1000, 2000],
    [2000, 3000],
    [3000, 4000],
  ] as const) {
    const start = performance.now();
    const report = await store.write(documents.slice(from, to), {
      ingestedAt: "2026-01-01T00:00:00Z",
    });
    const seconds = (performance.now() - start) / 1000;
    const note = `articles ${from}–${to}`;
    rows.push({ what: "write", value: report.edgesWritten / seconds, unit: "edges/s", note });
  }
  await store.close();
  await rm(folder, { recursive: true, force: true });
  return rows;
}

const benchmark: Benchmark = { name: "identity", run };
export default benchmark;
