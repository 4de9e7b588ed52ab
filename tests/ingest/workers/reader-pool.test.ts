import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "@jest/globals";
import { openReaderPool } from "../../../ingest/workers/reader-pool.ts";
import { ExtractionError, InvalidInputError } from "../../../schema/errors.ts";

const module = pathToFileURL(path.join(import.meta.dirname, "break-off.mjs"));

describe("openReaderPool()", () => {
  const pool = openReaderPool({
    ...{ threads: 2, reader: {}, module },
    ...{ patience: 500, megabytesPerThread: 32 },
  });
  afterAll(() => pool.close());

  test.each(["memory", "time", "exit"])(
    "S3 sets an article aside that ends its thread three times by its %s, and reads the others",
    async (way) => {
      const [poison, ...others] = await Promise.allSettled(
        [way, "one", "two", "three"].map((text) => pool.read({ text })),
      );
      expect(poison).toMatchObject({ status: "rejected", reason: expect.any(ExtractionError) });
      expect(poison).toMatchObject({
        reason: { message: expect.stringContaining("broke off 3 times") },
      });
      expect(others).toEqual(
        ["one", "two", "three"].map((value) => ({ status: "fulfilled", value })),
      );
    },
    30_000,
  );

  test("passes errors about the article on", async () => {
    await expect(pool.read({ text: "error" })).rejects.toThrow(InvalidInputError);
  });
});
