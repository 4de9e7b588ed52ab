import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Marks, markText } from "../../../../viewer/app/scene/mark-text.ts";

const TEXT = "Treaty signed\n\nNorway signed the Harbour Treaty. Estonia waits.";
const span = (words: string, from = 15) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const MARKS: Marks = {
  spans: [{ kind: "title", start: 0, end: 13 }],
  mentions: [
    { ...span("Norway"), id: "country:NO", type: "Country" },
    { ...span("Harbour Treaty"), id: "agreement:h", type: "Agreement" },
    { ...span("Treaty", 20), id: "agreement:other", type: "Agreement" },
  ],
  sentence: span("Norway signed the Harbour Treaty."),
  triggers: [span("signed")],
};

describe("markText", () => {
  const paragraphs = markText(TEXT, MARKS);

  test("gives paragraphs with their kind and leaves blank lines out", () => {
    expect(paragraphs.map(({ kind, start }) => [kind, start])).toEqual([
      ["title", 0],
      ["body", 15],
    ]);
  });

  test("marks exactly the sentence, its triggers and the outermost mentions", () => {
    const pieces = paragraphs.flatMap(({ runs }) => runs.flatMap((run) => run.pieces));
    const join = (wanted: (piece: (typeof pieces)[number]) => boolean) =>
      pieces
        .filter(wanted)
        .map(({ text }) => text)
        .join("");
    expect(join(({ isEvidence }) => isEvidence)).toBe("Norway signed the Harbour Treaty.");
    expect(join(({ isTrigger }) => isTrigger)).toBe("signed");
    const mentions = paragraphs.flatMap(({ runs }) => runs.flatMap((run) => run.mention ?? []));
    expect(mentions.map(({ id }) => id)).toEqual(["country:NO", "agreement:h"]);
  });

  test("loses and adds no character, whatever the marks are", () => {
    const range = fc.tuple(fc.nat(70), fc.nat(70)).map(([a, b]) => ({
      start: Math.min(a, b),
      end: Math.max(a, b) + 1,
    }));
    fc.assert(
      fc.property(fc.array(range), fc.array(range), range, (mentions, triggers, sentence) => {
        const marked = markText(TEXT, {
          spans: [],
          mentions: mentions.map((mention) => ({ ...mention, id: "x", type: "Topic" })),
          triggers,
          sentence,
        });
        const lines = marked.map(({ runs }) =>
          runs.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(""),
        );
        expect(lines).toEqual(TEXT.split("\n\n"));
      }),
    );
  });
});
