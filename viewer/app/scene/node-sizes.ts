const [SMALLEST, LARGEST] = [9, 22];
/** A few facts should not look like a hub in a small picture. */
const LEAST_HUB = 12;

/** Radius of each node in pixels: by the square root of a measure, from smallest to largest. */
export function nodeSizes(values: ReadonlyMap<string, number>, scale = 1): Map<string, number> {
  const all = [...values.values()];
  const least = all.every(Number.isInteger) ? LEAST_HUB : 1e-9;
  const most = all.reduce((a, b) => Math.max(a, b), least);
  return new Map(
    [...values].map(([id, value]) => [
      id,
      scale * (SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, value) / most)),
    ]),
  );
}
