import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { bitOf, type NameKind } from "../knowledge.ts";
import { packLexicon, packTable } from "../pack-knowledge.ts";
import { packSections } from "../sections.ts";
import { buildWordTable } from "../word-table.ts";

type Lists = Partial<Record<NameKind | "cityAlternate", readonly string[]>>;

const [language, lookups, gazetteersFile, listsFile, out, size] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

const readZipped = (name: string) =>
  JSON.parse(
    gunzipSync(readFileSync(`${lookups}/${language}_lexeme_${name}.json.gz`)).toString("utf8"),
  ) as Record<string, number>;
const probabilities = readZipped("prob");
const clusters = readZipped("cluster");

const NO_CLUSTER = 4095;
const words = Object.keys(probabilities)
  .sort((a, b) => probabilities[b]! - probabilities[a]! || (a < b ? -1 : 1))
  .filter((word) => !/\d{2}|[:/@]|^.$/.test(word) || word.length === 1)
  .slice(0, Number(size));

const clusterSizes = new Map<number, number>();
for (const word of words) {
  const path = clusters[word];
  if (path !== undefined) clusterSizes.set(path, (clusterSizes.get(path) ?? 0) + 1);
}
const clusterPaths = [...clusterSizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([p]) => p);
const rankOf = new Map(clusterPaths.map((path, rank) => [path, rank]));
const rarityOf = (word: string) => Math.min(15, Math.max(0, Math.floor(-probabilities[word]!) - 4));

const table = buildWordTable(
  words.map((word) => [word, (rankOf.get(clusters[word]!) ?? NO_CLUSTER) * 16 + rarityOf(word)]),
  8,
);
const lexicon = { words: table, clusterPaths: Uint32Array.from(clusterPaths) };
writeFileSync(
  `${out}.lexicon`,
  packSections({ header: { language }, bytes: packLexicon(lexicon) }),
);
const names = buildWordTable(nameEntries(), 16);
writeFileSync(
  `${out}.names`,
  packSections({ header: { language }, bytes: packTable("names", names) }),
);
console.log(
  `${words.length} words, ${clusterPaths.length} clusters, ${names.values.length / 2} names`,
);

/** A place name that is an ordinary word too would do more harm than good. */
function isOrdinary(name: string): boolean {
  const lower = probabilities[name.toLowerCase()];
  const own = probabilities[name];
  return lower !== undefined && (own === undefined || lower > own - 2);
}

function nameEntries(): [string, number][] {
  const gazetteers = JSON.parse(readFileSync(gazetteersFile, "utf8")) as Lists;
  const lists = JSON.parse(readFileSync(listsFile, "utf8")) as Lists;
  const kinds = new Map<string, number>();
  const add = (name: string, kind: NameKind) =>
    kinds.set(name, (kinds.get(name) ?? 0) | bitOf(kind));
  for (const source of [gazetteers, lists]) {
    for (const [kind, names] of Object.entries(source)) {
      for (const name of names.map((found) => found.trim())) {
        if (kind === "institutionHead") add(`-${name}`, kind);
        else if (kind === "city" || kind === "cityAlternate") {
          if (!/^\p{Lu}/u.test(name) || name.length < 3 || isOrdinary(name)) continue;
          if ((kind === "cityAlternate" || name.length < 5) && probabilities[name] === undefined) {
            continue;
          }
          add(name, "city");
        } else add(name, kind as NameKind);
      }
    }
  }
  return [...kinds].sort(([a], [b]) => (a < b ? -1 : 1));
}
