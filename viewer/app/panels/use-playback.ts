import { useEffect, useRef, useState } from "react";

const STEP = 550;
/** Where motion is unwelcome each picture stands longer. */
const CALM_STEP = 1400;

type Stretch = { readonly from: number; readonly to: number };

/**
 * Lets a stretch of time grow from its beginning or, where it does not begin at the very first,
 * wander as it is, until it reaches the last place.
 */
export function usePlayback(
  stretch: Stretch,
  last: number,
  show: (from: number, to: number) => void,
): { readonly isPlaying: boolean; readonly toggle: () => void } {
  const [isPlaying, setIsPlaying] = useState(false);
  const latest = useRef({ stretch, last, show });
  latest.current = { stretch, last, show };
  useEffect(() => {
    if (!isPlaying) return;
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const timer = setInterval(
      () => {
        const now = latest.current;
        const { from, to } = now.stretch;
        if (to >= now.last) return setIsPlaying(false);
        now.show(from === 0 ? 0 : from + 1, to + 1);
      },
      isCalm ? CALM_STEP : STEP,
    );
    return () => clearInterval(timer);
  }, [isPlaying]);

  function toggle() {
    const { from, to } = stretch;
    if (!isPlaying && to >= last) show(0, from === 0 ? 0 : Math.max(0, to - from));
    setIsPlaying(!isPlaying);
  }
  return { isPlaying, toggle };
}
