import * as z from "zod";
import { InvalidInputError } from "../../schema/errors.ts";

/** What a reader looked at, under a name. `query` is what the explorer's address bar holds for it. */
export const SavedView = z.strictObject({
  name: z.string().trim().min(1).max(80),
  query: z.string().max(200_000),
});
export type SavedView = z.infer<typeof SavedView>;

/** More than that are a mistake of a program, not views of people. */
export const MOST_VIEWS = 500;

export function tooManyViews(): InvalidInputError {
  return new InvalidInputError(
    `There are ${MOST_VIEWS} saved views already. Remove some that nobody needs.`,
  );
}
