import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readSources, type SourceItem } from "../../../ingest/sources/read-sources.ts";
import { InvalidInputError } from "../../../schema/errors.ts";
import { asOrdinaryUser } from "../../helpers/as-ordinary-user.ts";

const TEXT = "Norwegen und Österreich haben einen Vertrag unterzeichnet. „Gut“, sagte Kern.";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sources-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function read(...args: Parameters<typeof readSources>): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of readSources(...args)) items.push(item);
  return items;
}

async function* stdin(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

async function errorOf(path: string): Promise<string> {
  const [item] = await read([path]);
  expect(item?.error).toBeInstanceOf(InvalidInputError);
  expect(item?.error?.message).not.toMatch(/\n/);
  return item?.error?.message ?? "";
}

describe("readSources()", () => {
  test("reads plain text as it is, without metadata", async () => {
    const path = await file("plain.txt", `${TEXT}\n`);
    expect(await read([path])).toEqual([{ name: "plain", path, input: { text: `${TEXT}\n` } }]);
  });

  test("reads a header block between lines of ---", async () => {
    const header =
      '---\nTitle: "Ein Vertrag"\nurl: https://example.org/a\nPublished: 2026-05-03\n' +
      "Language: de\nAuthors: A. Kern, B. Berg\nid: x-1\n---\n\n";
    const [item] = await read([await file("header.md", header + TEXT)]);
    expect(item?.input).toEqual({
      text: TEXT,
      metadata: {
        key: "x-1",
        title: "Ein Vertrag",
        url: "https://example.org/a",
        publishedAt: "2026-05-03",
        language: "de",
        authors: ["A. Kern", "B. Berg"],
      },
    });
  });

  test.each([`---\nKern sagte: nichts\n---\n${TEXT}`, `---\n${TEXT}`, `Title: A\n\n${TEXT}`])(
    "takes other lines for text: %j",
    async (text) => {
      const [item] = await read([await file("no-header.txt", text)]);
      expect(item?.input).toEqual({ text });
    },
  );

  test("reads JSON: one object, or a list; unknown fields are ignored", async () => {
    const one = { id: "a-1", text: TEXT, title: "T", language: "de-AT", entities: [], x: 1 };
    const [item] = await read([await file("one.json", JSON.stringify(one))]);
    expect(item).toMatchObject({
      name: "one",
      input: { text: TEXT, metadata: { key: "a-1", title: "T", language: "de" } },
    });
    const list = await file(
      "list.json",
      JSON.stringify([one, { text: "Er kam." }, { title: "T" }]),
    );
    const items = await read([list]);
    expect(items.map(({ name, path }) => [name, path])).toEqual([
      ["a-1", `${list}:1`],
      ["list-2", `${list}:2`],
      ["list-3", `${list}:3`],
    ]);
    expect(items[2]?.error?.message).toMatch(/has no "text"/);
  });

  test("reads feed dates and one author", async () => {
    const record = { text: TEXT, published: "Sun, 03 May 2026 10:00:00 GMT", author: "A. Kern" };
    const [item] = await read([await file("feed.json", JSON.stringify(record))]);
    expect(item?.input?.metadata).toEqual({
      publishedAt: "2026-05-03T10:00:00.000Z",
      authors: ["A. Kern"],
    });
  });

  test("names the field that cannot be used", async () => {
    const path = await file("field.json", JSON.stringify({ text: TEXT, url: "javascript:1" }));
    expect(await errorOf(path)).toMatch(/has a url that cannot be used .*leave it out\.$/);
  });

  test("reads JSONL line by line; a broken line doesn't stop the rest", async () => {
    const lines = [
      JSON.stringify({ text: TEXT }),
      "{broken",
      "",
      JSON.stringify({ id: "../b 2", text: "Er kam." }),
      JSON.stringify({ text: "x".repeat(2000) }),
      JSON.stringify({ text: "Ende." }),
    ];
    const path = await file("many.jsonl", lines.join("\r\n"));
    const items = await read([path], { limitBytes: 1000 });
    expect(items.map(({ name }) => name)).toEqual(["many-1", "many-2", "b 2", "many-5", "many-6"]);
    expect(items[1]?.error?.message).toMatch(/many\.jsonl:2 is no valid JSON/);
    expect(items[3]?.error?.message).toMatch(/many\.jsonl:5 is 0\.0 MB, over the limit/);
    expect(items[4]?.input?.text).toBe("Ende.");
  });

  test("holds one line of a long JSONL in memory", async () => {
    const line = `${JSON.stringify({ text: "Wort ".repeat(2000) })}\n`;
    const path = await file("long.jsonl", line.repeat(4000));
    const before = process.memoryUsage.rss();
    let count = 0;
    for await (const { input } of readSources([path])) if (input) count++;
    expect(count).toBe(4000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(150_000_000);
    await rm(path);
  });

  test("reads a page's article, title, date and address, without what surrounds it", async () => {
    const html = `<!doctype html><html lang="de-DE"><head><title>T - Zeitung</title>
      <meta property="og:title" content="Ein Vertrag"><meta property="og:site_name" content="Nord">
      <meta property="article:published_time" content="2026-05-03T10:00:00+02:00">
      <link rel="canonical" href="https://example.org/a"><script>var a = "<p>nein</p>";</script>
      </head><body><nav>Start</nav><article><h1>Ein Vertrag</h1><p>Er   kam &amp; <b>ging</b>.<br>Dann
      blieb er.</p><aside>Mehr</aside><p hidden>Geheim</p><p>Ende.</p></article><footer>X</footer>`;
    const [item] = await read([await file("page.html", html)]);
    expect(item?.input).toEqual({
      text: "Ein Vertrag\n\nEr kam & ging.\nDann blieb er.\n\nEnde.",
      metadata: {
        title: "Ein Vertrag",
        url: "https://example.org/a",
        publisher: "Nord",
        language: "de",
        publishedAt: "2026-05-03T10:00:00+02:00",
      },
    });
  });

  test.each([
    ["nested", "<div>".repeat(50_000) + TEXT],
    [
      "many attributes",
      `<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}=1`).join(" ")}>${TEXT}`,
    ],
  ])("I17 an HTML bomb gives its text in bounded time: %s", async (_, html) => {
    const [item] = await read([await file("bomb.html", html)]);
    expect(item?.input?.text).toBe(TEXT);
  });

  test.each([
    ["text", TEXT, ["stdin"]],
    ["JSON", JSON.stringify({ text: TEXT }, null, 1), ["stdin"]],
    ["a list", JSON.stringify([{ id: 7, text: TEXT }, { text: TEXT }]), ["7", "stdin-2"]],
    ["JSONL", `${JSON.stringify({ text: TEXT })}\n`.repeat(2), ["stdin-1", "stdin-2"]],
    ["HTML", `<!DOCTYPE html><p>${TEXT}</p>`, ["stdin"]],
  ])("tells what standard input holds: %s", async (_, text, names) => {
    const items = await read(["-"], { stdin: stdin(text) });
    expect(items.map(({ name }) => name)).toEqual(names);
    expect(items.every(({ input }) => input?.text === TEXT)).toBe(true);
  });

  test("reads a folder with its subfolders in order; what is no article is passed over", async () => {
    const root = join(folder, "root");
    await mkdir(join(root, "b"), { recursive: true });
    await mkdir(join(root, ".git"));
    for (const name of ["b/2.txt", "a.txt", "c.md", ".git/x.txt", "picture.png"]) {
      await writeFile(join(root, name), name === "c.md" ? "" : TEXT);
    }
    const items = await read([root]);
    expect(items.map(({ name, error }) => [name, error === undefined])).toEqual([
      ["a", true],
      ["2", true],
      ["c", false],
    ]);
  });

  test("says that a folder holds no articles", async () => {
    await mkdir(join(folder, "none"), { recursive: true });
    expect(await errorOf(join(folder, "none"))).toMatch(/holds no articles: looked for \.txt/);
  });

  test.each(["", " \n\t\r\n", "\ufeff", "\u200b\u00a0", "\ufeff \n"])(
    "I1 refuses a text that is empty: %j",
    async (text) => {
      expect(await errorOf(await file("empty.txt", text))).toMatch(/is empty: nothing to read\.$/);
      expect((await read(["-"], { stdin: stdin(text) }))[0]?.error?.message).toMatch(/empty/);
    },
  );

  test("I3 refuses 100 MB before reading them", async () => {
    const path = await file("large.txt", "");
    await truncate(path, 100_000_000);
    const before = process.memoryUsage.rss();
    expect(await errorOf(path)).toMatch(/is 100\.0 MB, over the limit of 10\.0 MB: split it/);
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
    await rm(path);
  });

  test("I25 refuses missing files, loops, pipes and devices", async () => {
    expect(await errorOf(join(folder, "missing.txt"))).toMatch(
      /missing\.txt does not exist: check/,
    );
    const loop = join(folder, "loop.txt");
    await symlink(loop, loop);
    expect(await errorOf(loop)).toMatch(/is a loop of symbolic links/);
    const pipe = join(folder, "pipe.txt");
    execFileSync("sh", ["-c", 'mkfifo "$0"', pipe]);
    expect(await errorOf(pipe)).toMatch(/is no regular file/);
    expect(await errorOf("/dev/zero")).toMatch(/is no regular file/);
    expect(await errorOf(join(folder, "a\0b.txt"))).toMatch(/could not be read/);
  });

  test("I25 refuses a file without permission", async () => {
    await mkdir(join(folder, "closed"));
    const closed = await file("closed/closed.txt", TEXT);
    await chmod(closed, 0);
    await chmod(folder, 0o755);
    await asOrdinaryUser(join(folder, "closed"), async () => {
      expect(await errorOf(closed)).toMatch(/may not be read: check its permissions/);
    });
  });

  test("I25 follows no link out of a folder", async () => {
    const root = join(folder, "links");
    await mkdir(root);
    await file("outside.txt", TEXT);
    await symlink(join(folder, "outside.txt"), join(root, "in.txt"));
    await symlink(folder, join(root, "up"));
    const items = await read([root]);
    expect(items.map(({ error }) => error?.message)).toEqual([
      expect.stringMatching(/in\.txt is a symbolic link/),
    ]);
  });

  test("I28 hostile field names and ids stay data", async () => {
    const path = await file(
      "hostile.json",
      `[{"__proto__": {"x": 1}, "constructor": 1, "id": "../../etc/x\\u0000", "text": "Er kam."},
        {"id": "'}) DETACH DELETE n//", "text": "'}) DETACH DELETE n//"}]`,
    );
    const [first, second] = await read([path]);
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
    expect(first?.name).not.toMatch(/[/\\\0]|^\./);
    expect(second?.input?.text).toBe("'}) DETACH DELETE n//");
    expect(second?.name).not.toMatch(/['}/]/);
  });

  test("stops when its signal is aborted", async () => {
    const path = await file("abort.txt", TEXT);
    await expect(read([path], { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});
