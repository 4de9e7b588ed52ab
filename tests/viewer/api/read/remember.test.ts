import { expect, test } from "@jest/globals";
import { remember } from "../../../../viewer/api/read/remember.ts";

function counted() {
  let time = 0;
  let runs = 0;
  let revision = 0;
  const ask = remember(
    async () => {
      runs++;
      if (runs === 3) throw new Error("third");
      return runs;
    },
    () => revision,
    () => time,
  );
  return {
    ask,
    change: () => {
      revision++;
    },
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

test("remember() answers all who ask at once, and for a second after, from one run", async () => {
  const { ask, wait } = counted();
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  wait(999);
  expect(await ask()).toBe(1);
  wait(2);
  expect(await ask()).toBe(2);
});

test("remember() asks anew after a change", async () => {
  const { ask, change } = counted();
  expect(await ask()).toBe(1);
  change();
  expect(await ask()).toBe(2);
  expect(await ask()).toBe(2);
});

test("remember() forgets a failure", async () => {
  const { ask, wait } = counted();
  await ask();
  wait(2000);
  await ask();
  wait(2000);
  await expect(ask()).rejects.toThrow("third");
  expect(await ask()).toBe(4);
});
