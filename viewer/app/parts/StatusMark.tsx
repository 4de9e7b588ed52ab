import type { Status } from "../../../schema/fact.ts";
import { useWords } from "../panels/use-explorer.ts";

/** The line style of a status as in the canvas, with its name. */
export function StatusMark({ status }: { readonly status: Status }) {
  const words = useWords();
  return (
    <span className="status" data-status={status}>
      <StatusLine status={status} />
      {words.statuses[status]}
    </span>
  );
}

const DASHES: Readonly<Record<Status, string | undefined>> = {
  happened: undefined,
  planned: "5 3",
  denied: "2 2",
};

export function StatusLine({ status }: { readonly status: Status }) {
  return (
    <svg className="status-line" data-status={status} viewBox="0 0 22 8" aria-hidden="true">
      <path d="M0 4h16" strokeDasharray={DASHES[status]} />
      <path className="status-head" d="m15 1 6 3-6 3z" />
    </svg>
  );
}
