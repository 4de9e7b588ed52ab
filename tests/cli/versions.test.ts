import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { pressgraph, temporaryFolder } from "./pressgraph.ts";

const folder = temporaryFolder();
const run = (...args: readonly string[]) => pressgraph(args, { cwd: folder });
const write = (place: string) =>
  writeFileSync(
    path.join(folder, "fish.txt"),
    `---\nkey: fish\ntitle: Cod in ${place}\npublished: 2026-03-12\n---\nNorway and Iceland signed a treaty in ${place} on Wednesday.\n`,
  );

beforeAll(async () => {
  write("Oslo");
  await run("ingest", "fish.txt");
}, 60_000);

describe("a corrected article", () => {
  test("is replaced, and what it gained, lost and kept is printed", async () => {
    write("Bergen");
    const { code, stdout } = await run("ingest", "fish.txt");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 article in [\d.]+ s: 0 added, 1 replaced\n/);
    expect(stdout).toMatch(/^ {2}\+ .*treaty.* SIGNED_IN Bergen$/m);
    expect(stdout).toMatch(/^ {2}− .*treaty.* SIGNED_IN Oslo$/m);
    expect(stdout).toMatch(/^ {2}\d facts kept$/m);
  });

  test("lists its versions, the text of each of which can be cited", async () => {
    const { stdout } = await run("show", "Cod in Bergen", "--versions", "--json");
    const { versions } = JSON.parse(stdout);
    expect(versions).toMatchObject([{ title: "Cod in Bergen" }, { title: "Cod in Oslo" }]);
    const [, { version }] = versions;
    const cited = await run("show", "Cod in Bergen", "--as-of", version.slice(0, 10));
    expect(cited.stdout).toContain("signed a treaty in Oslo");
    expect(cited.stdout.replace(/\s+/g, " ")).toContain(`SHA-256 ${version}`);
  });

  test("says which versions there are where one is unknown, and that a country has none", async () => {
    const unknown = await run("show", "Cod in Bergen", "--as-of", "none");
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toMatch(/no version .* It has [0-9a-f]{12}, [0-9a-f]{12}\./);
    expect(await run("show", "country:NO", "--versions")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--versions is for articles"),
    });
  });
});
