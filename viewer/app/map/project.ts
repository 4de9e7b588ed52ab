import type { Point } from "../scene/scene-types.ts";

const SCALE = 1000;

/** Natural Earth projection (Patterson and Šavrič) of degrees east and north. */
export function project([east, north]: readonly [number, number]): Point {
  const [lambda, phi] = [(east * Math.PI) / 180, (north * Math.PI) / 180];
  const p2 = phi * phi;
  const p4 = p2 * p2;
  const across = 0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4));
  const up = 1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4));
  return { x: SCALE * lambda * across, y: SCALE * phi * up };
}
