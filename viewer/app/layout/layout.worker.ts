import type { LayoutInput, LayoutUpdate } from "./layout-messages.ts";
import { settleLayout } from "./settle-layout.ts";

const EVERY = 120;

/** One worker settles one layout; stopping it is ending the worker. */
addEventListener("message", ({ data }: MessageEvent<LayoutInput>) => {
  let shown = performance.now();
  let last: Float64Array | undefined;
  for (const positions of settleLayout(data)) {
    last = positions;
    if (performance.now() - shown < EVERY) continue;
    shown = performance.now();
    postMessage({ positions, isSettled: false } satisfies LayoutUpdate);
  }
  if (last) postMessage({ positions: last, isSettled: true } satisfies LayoutUpdate);
});
