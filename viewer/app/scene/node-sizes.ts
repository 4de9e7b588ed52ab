const [SMALLEST, LARGEST] = [9, 22];
/** A few facts should not look like a hub in a small picture. */
const LEAST_HUB = 12;

/** Radius of each node in pixels: by the square root of a measure, from smallest to largest. */
export function nodeSizes(values: ReadonlyMap<string, number>, scale = 1): Map<string, number> {
  const isCount = [...values.values()].every(Number.isInteger);
  const most = Math.max(isCount ? LEAST_HUB : 1e-9, ...values.values());
  return new Map(
    [...values].map(([id, value]) => [
      id,
      scale * (SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, value) / most)),
    ]),
  );
}
