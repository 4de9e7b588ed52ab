import type { FastifyInstance } from "fastify";
import { RequestError } from "../request-error.ts";

const DEEPEST = 32;

/** Whether brackets outside of strings nest deeper than `most`; one pass, no recursion. */
export function isDeeperThan(json: string, most: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < json.length; index++) {
    const character = json[index];
    if (inString) {
      if (character === "\\") index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "[" || character === "{") {
      depth++;
      if (depth > most) return true;
    } else if (character === "]" || character === "}") depth--;
  }
  return false;
}

/** Bodies are JSON or refused (415): a form of another site can't send JSON unasked. */
export function acceptOnlyJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser("error", "error");
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<string>(
    "application/json",
    { parseAs: "string" },
    (request, body, done) => {
      if (isDeeperThan(body, DEEPEST)) {
        const message = `The request's JSON nests deeper than ${DEEPEST} levels.`;
        done(new RequestError(400, message, "Send flatter values."));
      } else parse(request, body, done);
    },
  );
}
