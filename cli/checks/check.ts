export type CheckResult = {
  readonly what: string;
  /** `missing`: something optional that is not there. */
  readonly state: "fine" | "missing" | "broken";
  readonly found: string;
  /** What to do about it. */
  readonly advice?: string;
};
