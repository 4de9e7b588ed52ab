import { expect, test } from "@jest/globals";
import { createReader } from "../../../ingest/read-article.ts";

const reader = await createReader({ recogniser: "rules" });

/** Each sentence that was missed, with its triggers in brackets. */
function missedIn(text: string, language: string): readonly string[] {
  const { coverage } = reader.readSync({ text, metadata: { language } });
  return coverage.missed.map(({ start, end, triggers }) =>
    triggers.reduceRight(
      (sentence, trigger) =>
        `${sentence.slice(0, trigger.start - start)}[${text.slice(trigger.start, trigger.end)}]${sentence.slice(trigger.end - start)}`,
      text.slice(start, end),
    ),
  );
}

test.each([
  [
    "de",
    "Norwegen und Kanada haben in Bergen ein Abkommen unterzeichnet. Das Abkommen stößt in Island auf Widerstand. Im Vertrag steht davon nichts. Es regnete in Norwegen.",
    ["Das [Abkommen] stößt in Island auf Widerstand."],
  ],
  [
    "en",
    "Norway and Canada signed an agreement in Bergen. The agreement leaves Iceland cold. Such a treaty has its price. It rained in Norway.",
    ["The [agreement] leaves Iceland cold."],
  ],
])(
  "a sentence counts as missed where a trigger meets a known name, %s",
  (language, text, missed) => {
    expect(missedIn(text, language)).toEqual(missed);
  },
);

test("sentences that state something are counted", () => {
  const text = "Norway and Canada signed a treaty. It rained.";
  const { coverage } = reader.readSync({ text, metadata: { language: "en" } });
  expect(coverage).toMatchObject({ sentences: 2, sentencesRead: 1, missed: [] });
});
