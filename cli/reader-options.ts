import { type Command, Option } from "commander";

export type ReaderOptions = {
  readonly recogniser: "tagger" | "rules";
  readonly language?: string;
};

/** The options of every command that reads articles. */
export function addReaderOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--recogniser <name>",
        "how names are found: rules and gazetteers, or the trained tagger beside them",
      )
        .choices(["tagger", "rules"])
        .default("tagger"),
    )
    .option("--language <code>", "language of the articles, such as de (default: detected)");
}
