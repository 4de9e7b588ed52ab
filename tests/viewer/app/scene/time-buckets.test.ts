import { expect, test } from "@jest/globals";
import { timeBuckets } from "../../../../viewer/app/scene/time-buckets.ts";

function keys(...dates: string[]) {
  const counts = new Map<string, number>();
  for (const date of dates) counts.set(date, (counts.get(date) ?? 0) + 1);
  return timeBuckets(counts).map(({ key, count }) => `${key}:${count}`);
}

test.each([
  ["nothing", [], []],
  ["what is no date", ["", "soon"], []],
  ["one day", ["2026-03-11", "2026-03-11"], ["2026-03-11:2"]],
  ["days", ["2026-02-27", "2026-03-01"], ["2026-02-27:1", "2026-02-28:0", "2026-03-01:1"]],
])("timeBuckets() of %s", (_, dates, expected) => {
  expect(keys(...dates)).toEqual(expected);
});

test("timeBuckets() goes by month, then by year, when days are too many", () => {
  expect(keys("2025-12-31", "2026-03-02")).toEqual([
    "2025-12:1",
    "2026-01:0",
    "2026-02:0",
    "2026-03:1",
  ]);
  const years = keys("1979-03-26", "2026", "2026-05");
  expect(years[0]).toBe("1979:1");
  expect(years.at(-1)).toBe("2026:2");
  expect(years).toHaveLength(48);
});
