import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { globSync } from "tinyglobby";
import { type Expression, expressionsIn, isBounded } from "../regular-expressions.ts";
import { judgeExpressions, type Verdict } from "./judge-expressions.ts";

jest.setTimeout(900_000);

/** Looked at by a person, as recheck cannot: each begins at few places and looks ahead at once. */
const JUDGED_BY_HAND: readonly string[] = [
  // Anchored at both ends, and used on one line of a header.
  String.raw`^(["'])(.*)\1$`,
  // Begins at a dash, and the white space behind it belongs to that dash alone.
  String.raw` ?[–—-]{1,2}\s+(?=["„“»«‘']?[\p{Lu}\p{N}])`,
  // Sticky: it is tried at one place.
  String.raw`(?:\p{Lu}\.){2,}|\p{Lu}\.(?=[\s\u00A0]\p{Lu})`,
];

const ROOT = path.join(import.meta.dirname, "../..");

/**
 * What reads articles, files, stores and requests; training and generating read files that are known, and the
 * page in the browser what its own reader types.
 */
const sources = globSync("{schema,ingest,graph,cli,viewer/api}/**/*.ts", {
  cwd: ROOT,
  // Queries have a bound of their own before they are cut into tokens.
  ignore: ["ingest/tagger/train/**", "**/generate-*.ts", "graph/cypher-tokens.ts"],
});
const codeOf = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const files = sources
  .sort()
  .map((file) => ({ file, expressions: expressionsIn(codeOf(file)) }))
  .filter(({ expressions }) => expressions.length > 0);

/** Those that a file puts together when it is loaded, from words and from other expressions. */
async function builtBy(file: string): Promise<Expression[]> {
  const built: Expression[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [pattern, flags]: [string, string?]) {
      const expression = new target(pattern, flags);
      built.push({ source: expression.source, flags: expression.flags });
      return expression;
    },
  });
  try {
    await import(path.join(ROOT, file));
  } finally {
    globalThis.RegExp = Original;
  }
  return built;
}
const builders = sources.filter((file) => /\bRegExp\(/.test(codeOf(file)));

test("the scan finds the regular expressions of the sources", () => {
  expect(expressionsIn(String.raw`const a = /x[/"]+\/y/gu; // a/b/c`)).toEqual([
    { source: String.raw`x[/"]+\/y`, flags: "gu" },
  ]);
  expect(expressionsIn("const half = total / 2 / parts;")).toEqual([]);
  expect(expressionsIn('const text = "no /expression/ here";')).toEqual([]);
  expect(files.length).toBeGreaterThan(30);
});

test("an expression without unbounded repetition is told from one with it", () => {
  expect(isBounded(String.raw`^(?:am|im) \d{1,2}\.?[*+]\*$`)).toBe(true);
  for (const source of ["a*", "a+?", "a{2,}", "[ab]+"]) expect(isBounded(source)).toBe(false);
});

test("recheck tells a vulnerable expression", async () => {
  const [verdict] = await judgeExpressions([{ source: "^(a+)+$", flags: "" }]);
  expect(verdict?.status).toBe("vulnerable");
});

describe("no regular expression is worse than linear on a hostile text", () => {
  const keyOf = ({ source, flags }: Expression) => `/${source}/${flags}`;
  const verdicts = new Map<string, Verdict>();
  const built = new Map<string, readonly Expression[]>();
  const unsafeOf = (expressions: readonly Expression[]) =>
    expressions
      .flatMap((expression) => verdicts.get(keyOf(expression)) ?? [])
      // No verdict is no pass: an expression that cannot be judged is to be made simpler.
      .filter(
        ({ status, source }) =>
          status !== "safe" && !(status === "unsupported" && JUDGED_BY_HAND.includes(source)),
      );
  beforeAll(async () => {
    for (const file of builders) built.set(file, await builtBy(file));
    const all = [...files.flatMap(({ expressions }) => expressions), ...[...built.values()].flat()];
    // Whatever the text, an expression without unbounded repetition tries so many ways and no more.
    const repeating = new Map(
      all.filter(({ source }) => !isBounded(source)).map((each) => [keyOf(each), each]),
    );
    for (const verdict of await judgeExpressions([...repeating.values()])) {
      verdicts.set(keyOf(verdict), verdict);
    }
  });

  test.each(files)("$file", ({ expressions }) => expect(unsafeOf(expressions)).toEqual([]));

  test.each(builders)("%s, put together when it is loaded", (file) => {
    expect(built.get(file)).not.toEqual([]);
    expect(unsafeOf(built.get(file) ?? [])).toEqual([]);
  });
});
