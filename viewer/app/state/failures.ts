import { ApiFailure } from "../api/api-client.ts";
import type { Failure, Loaded } from "./explorer-state.ts";

type Words = { readonly offline: Failure; readonly unknown: Failure; readonly notFound: Failure };

/** What went wrong in the reader's words, with the way on. */
export function failureFrom(error: unknown, words: Words): Failure {
  if (!(error instanceof ApiFailure)) return words.unknown;
  if (error.isOffline) return words.offline;
  if (error.status === 404) return words.notFound;
  if (error.message === "") return words.unknown;
  return { message: error.message, action: error.action };
}

export function failed<T>(error: unknown, words: Words): Loaded<T> {
  const isOffline = error instanceof ApiFailure && error.isOffline;
  return { status: "failed", failure: failureFrom(error, words), isOffline };
}
