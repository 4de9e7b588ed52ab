import { spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { GrafeoDB } from "../../../graph/embedded/grafeo.ts";
import { openGrafeoStore } from "../../../graph/embedded/grafeo-store.ts";
import { StoreError } from "../../../schema/errors.ts";
import { asOrdinaryUser } from "../../helpers/as-ordinary-user.ts";
import { expectedHash } from "../../helpers/expected-graph.ts";
import { manyArticles } from "../../helpers/many-articles.ts";
import { news } from "../../helpers/news.ts";

const ingestedAt = "2026-01-01T00:00:00Z";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "pressgraph-faults-"));
  file = path.join(folder, "graph.db");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function writeNews(): Promise<void> {
  const store = await openGrafeoStore(file);
  await store.write(news(), { ingestedAt });
  await store.close();
}

const openingError = (options = {}) =>
  openGrafeoStore(file, options).then(
    () => new Error("it opened"),
    (error) => error,
  );

describe("opening says in one line what is wrong, and leaves the file as it was", () => {
  test.each([
    ["a text file", "Just a text.\n".repeat(100)],
    ["an empty file", ""],
  ])("%s is no store", async (_, content) => {
    await writeFile(file, content);
    for (const readOnly of [false, true]) {
      const error = await openingError({ readOnly });
      expect(error).toBeInstanceOf(StoreError);
      expect(error.message).toMatch(/^.*graph\.db is no Pressgraph store.*$/);
    }
    expect(await readFile(file, "utf8")).toBe(content);
  });

  test("somebody else's database is no store", async () => {
    const database = GrafeoDB.create(file);
    await database.executeCypher("CREATE (:Customer {id: 1})");
    database.close();
    expect((await openingError()).message).toContain("is no Pressgraph store");
  });

  test("a folder is no store", async () => {
    await mkdir(file);
    expect((await openingError()).message).toContain("is no file");
  });

  test("there is no folder, or no store to read", async () => {
    expect((await openingError({ readOnly: true })).message).toContain("no such store yet");
    file = path.join(folder, "missing", "graph.db");
    expect((await openingError()).message).toContain("there is no folder");
  });

  test("D14 a store that a newer version wrote is refused", async () => {
    await writeNews();
    const database = GrafeoDB.open(file);
    await database.executeCypher("MATCH (m:PressgraphMeta) SET m.version = 99");
    database.close();
    for (const readOnly of [false, true]) {
      expect((await openingError({ readOnly })).message).toContain("newer Pressgraph");
    }
  });

  test("D14 a constraint that went missing is made again", async () => {
    await writeNews();
    const constraints = async (database: InstanceType<typeof GrafeoDB>) =>
      (await database.executeCypher("SHOW CONSTRAINTS"))
        .rows()
        .map(([name]) => name)
        .sort();
    let database = GrafeoDB.open(file);
    const before = await constraints(database);
    expect(before).toEqual(expect.arrayContaining(["article_id", "entity_id"]));
    await database.executeCypher("DROP CONSTRAINT entity_id");
    expect(await constraints(database)).toEqual(before.filter((name) => name !== "entity_id"));
    database.close();
    await writeNews();
    database = GrafeoDB.open(file);
    expect(await constraints(database)).toEqual(before);
    database.close();
  });

  test("a file without permission", async () => {
    await writeNews();
    await asOrdinaryUser(path.dirname(file), async () => {
      await chmod(file, 0o400);
      expect((await openingError()).message).toContain("read-only");
      await chmod(file, 0o000);
      expect((await openingError({ readOnly: true })).message).toContain("permission");
    });
  });
});

describe("one writer or many readers", () => {
  test("a writer keeps others out, and they are told", async () => {
    const writer = await openGrafeoStore(file);
    for (const readOnly of [false, true]) {
      expect((await openingError({ readOnly })).message).toMatch(
        /^.* in use by another process.*$/,
      );
    }
    await writer.close();
    await (await openGrafeoStore(file)).close();
  });

  test("readers share the file, cannot write, and let a writer in while idle", async () => {
    await writeNews();
    const first = await openGrafeoStore(file, { readOnly: true });
    const second = await openGrafeoStore(file, { readOnly: true });
    const [extra] = manyArticles(1);
    await expect(first.write([extra!], { ingestedAt })).rejects.toThrow("reading only");
    await expect(second.remove(news()[0].article.id)).rejects.toThrow("reading only");
    expect((await first.stats()).graphHash).toBe(expectedHash(news()));
    expect((await second.query("MATCH (a:Article) RETURN count(a)")).rows).toEqual([[3]]);
    const writer = await openGrafeoStore(file);
    await writer.write([extra!], { ingestedAt });
    await writer.close();
    expect((await first.stats()).graphHash).toBe(expectedHash([...news(), extra!]));
    await first.close();
    await second.close();
  });

  test("who shares the file writes in turn with others, and all read what was written", async () => {
    await writeNews();
    const [ours, theirs, also] = manyArticles(3);
    const shared = await openGrafeoStore(file, { shared: true });
    const another = await openGrafeoStore(file, { shared: true });
    for (const store of [shared, another]) {
      expect((await store.query("MATCH (a:Article) RETURN count(a)")).rows).toEqual([[3]]);
    }
    const reading = Promise.all(Array.from({ length: 20 }, () => shared.node("country:NO")));
    await Promise.all([
      shared.write([ours!], { ingestedAt }),
      shared.saveView({ name: "Norway", query: "node=country%3ANO" }),
    ]);
    await reading;
    await another.write([theirs!], { ingestedAt });
    const writer = await openGrafeoStore(file);
    await writer.write([also!], { ingestedAt });
    await writer.close();
    const graphHash = expectedHash([...news(), ours!, theirs!, also!]);
    for (const store of [shared, another]) {
      expect((await store.stats()).graphHash).toBe(graphHash);
      expect((await store.query("MATCH (a:Article) RETURN count(a)")).rows).toEqual([[6]]);
      expect((await store.views()).map(({ name }) => name)).toEqual(["Norway"]);
    }
    expect((await readdir(folder)).filter((name) => name.includes("wanted"))).toEqual([]);
    await shared.close();
    await another.close();
  });
});

test("a reader leaves nothing in the temporary folder", async () => {
  file = path.join(folder, `${path.basename(folder)}.db`);
  const spilled = async () =>
    (await readdir(tmpdir())).filter((name) => name.includes(`${path.basename(file)}-`));
  await writeNews();
  const reader = await openGrafeoStore(file, { readOnly: true });
  expect((await reader.query("MATCH (a:Article) RETURN count(a)")).rows).toEqual([[3]]);
  expect(await spilled()).toHaveLength(2);
  await reader.close();
  expect(await spilled()).toEqual([]);
});

test("kill -9 in the midst of writing loses nothing that was acknowledged", async () => {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const script = path.join(import.meta.dirname, "write-until-killed.ts");
  const documents = manyArticles(2000);
  const acknowledged = new Set<string>();
  for (const [round, pause] of [60, 131, 17].entries()) {
    const child = spawn(process.execPath, ["--import", tsx, script, file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let fresh = 0;
    for await (const id of createInterface({ input: child.stdout })) {
      if (!acknowledged.has(id)) fresh++;
      acknowledged.add(id);
      if (fresh !== 20 * (round + 1)) continue;
      await sleep(pause);
      child.kill("SIGKILL");
    }
    const store = await openGrafeoStore(file, { readOnly: round % 2 === 1 });
    const present = new Set<string>();
    for await (const node of store.nodes()) if (node.type === "Article") present.add(node.id);
    for (const id of acknowledged) expect(present).toContain(id);
    const stored = documents.filter(({ article }) => present.has(article.id));
    expect((await store.stats()).graphHash).toBe(expectedHash(stored));
    await store.close();
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(60);
}, 60_000);
