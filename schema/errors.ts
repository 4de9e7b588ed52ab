/** Base of every error a user can meet: `message` says what happened and what to do, on one line. */
export class PressgraphError extends Error {
  override readonly name: string = "PressgraphError";
}

/** A file, option, query or document that cannot be used as given. */
export class InvalidInputError extends PressgraphError {
  override readonly name: string = "InvalidInputError";
}

/** A query that would do more than read the graph. */
export class RefusedQueryError extends InvalidInputError {
  override readonly name = "RefusedQueryError";
}

/** A query that the database cannot plan; `offset` is where in its text it stumbled. */
export class FaultyQueryError extends InvalidInputError {
  override readonly name = "FaultyQueryError";
  readonly offset: number | undefined;

  constructor(message: string, offset: number | undefined, options?: ErrorOptions) {
    super(message, options);
    this.offset = offset;
  }
}

/** An extractor (rules, model or service) could not read an article. */
export class ExtractionError extends PressgraphError {
  override readonly name = "ExtractionError";
}

/** The store was unreachable or refused a read or write. */
export class StoreError extends PressgraphError {
  override readonly name = "StoreError";
}
