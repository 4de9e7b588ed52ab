import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { writeAtomically } from "../../../graph/export/write-atomically.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pressgraph-export-"));
  file = path.join(folder, "graph.gexf");
  writeFileSync(file, "old");
});

test("replaces the file and returns its size", async () => {
  expect(await writeAtomically(file, ["neu: ", "ü"])).toBe(7);
  expect(readFileSync(file, "utf8")).toBe("neu: ü");
  expect(readdirSync(folder)).toEqual(["graph.gexf"]);
});

test("a source that fails leaves the old file and nothing else", async () => {
  async function* failing() {
    yield "half";
    throw new Error("store went away");
  }
  await expect(writeAtomically(file, failing())).rejects.toThrow("store went away");
  expect(readFileSync(file, "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["graph.gexf"]);
});

test("writes through a symbolic link", async () => {
  const link = path.join(folder, "link");
  symlinkSync(file, link);
  await writeAtomically(link, ["new"]);
  expect(readFileSync(file, "utf8")).toBe("new");
});

describe("X4 an export killed half way", () => {
  const module = path.resolve(import.meta.dirname, "../../../graph/export/write-atomically.ts");
  /** Writes ten pieces of 300 kB and waits to be killed when piece `stop` is due. */
  const script = (stop: number) => `
    import { writeAtomically } from ${JSON.stringify(pathToFileURL(module).href)};
    async function* pieces() {
      for (let piece = 0; piece < 10; piece++) {
        if (piece === ${stop}) {
          process.stdout.write("ready");
          await new Promise((resolve) => setTimeout(resolve, 60_000));
        }
        yield "x".repeat(300_000);
      }
    }
    await writeAtomically(${JSON.stringify(file)}, pieces());`;

  test.each([0, 1, 3, 6, 9])(
    "at piece %i leaves the old file",
    async (stop) => {
      const args = ["--import", "tsx", "--input-type=module", "-e", script(stop)];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
      const exit = new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
      await new Promise((resolve) => child.stdout.once("data", resolve));
      child.kill("SIGKILL");
      expect(await exit).toBe("SIGKILL");
      expect(readFileSync(file, "utf8")).toBe("old");
    },
    30_000,
  );
});
