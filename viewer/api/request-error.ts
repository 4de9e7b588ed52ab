/** Says to the client what went wrong and what to do, with the HTTP status. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly statusCode: number;
  readonly action: string;

  constructor(statusCode: number, message: string, action: string) {
    super(message);
    this.statusCode = statusCode;
    this.action = action;
  }
}

export const notFound = (what: string) =>
  new RequestError(404, `There is no ${what} of that id.`, "Search for it by name.");
