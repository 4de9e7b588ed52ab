import type { Context } from "../context.ts";

/** The first Ctrl-C stops after the batch in hand, which is written whole; the second stops at once. */
export function watchInterrupt({ output }: Context) {
  let isAsked = false;
  const onSignal = () => {
    if (isAsked) process.exit(130);
    isAsked = true;
    output.warn("Stopping after the articles in hand. Press Ctrl-C again to stop at once.");
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  return {
    isAsked: () => isAsked,
    stop: () => {
      process.off("SIGINT", onSignal);
      process.off("SIGTERM", onSignal);
    },
  };
}
