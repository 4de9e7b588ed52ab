import { type Command, Option } from "commander";

export type ReaderOptions = {
  readonly recogniser: Recogniser;
  readonly language?: string;
};

const RECOGNISERS = ["rules", "tagger"] as const;
export type Recogniser = (typeof RECOGNISERS)[number];

/** The options of every command that reads articles. */
export function addReaderOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--recogniser <name>",
        "how names are found: rules and gazetteers, or the trained tagger beside them",
      )
        .choices(RECOGNISERS)
        .default("tagger"),
    )
    .option("--language <code>", "language of the articles, such as de (default: detected)");
}
