import type { FactType } from "../../../schema/edge-types.ts";
import type { Mode, Status } from "../../../schema/fact.ts";
import type { Span } from "../../../schema/span.ts";
import type { Token } from "../../lexicon/token.ts";
import type { Chain } from "../resolve/chain.ts";

/** A fact before its ends have ids. */
export type DraftFact = {
  readonly type: FactType;
  readonly from: Chain;
  readonly to: Chain;
  readonly status: Status;
  readonly sentence: number;
  readonly triggers: readonly Span[];
  readonly rule: string;
  readonly confidence: number;
  readonly mode?: Mode;
  readonly role?: string;
  readonly attributedTo?: Chain;
  readonly date?: string;
};

export const spansOf = (tokens: readonly Token[], positions: readonly number[]): Span[] =>
  positions.map((at) => ({ start: tokens[at]!.start, end: tokens[at]!.end }));
