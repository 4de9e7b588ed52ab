import { escapeXml } from "../../../schema/escape-xml.ts";
import { GLYPHS } from "../scene/glyphs.ts";
import { OUTLINES } from "../scene/outlines.ts";
import { factDisplay, nodeDisplay } from "../scene/reducers.ts";
import { drawGround } from "./draw-ground.ts";
import type { ExportedScene } from "./export-scene.ts";
import { type PlacedLabel, placeLabels } from "./place-labels.ts";

/** Longer side of the page, in its own units. */
const LONGEST = 1600;
const MARGIN = 90;
const FONT = 12;
const LINE = 14;
const DASHES = ["", "8 5", "2.5 2.5"] as const;

type Drawn = Pick<ExportedScene, "graph" | "look" | "backdrop">;

type Options = {
  readonly longest?: number;
  readonly hasHalo?: boolean;
  /** Makes each node a link. */
  readonly addressOf?: (id: string) => string;
};

/** The scene as a drawing for print: lines, shapes, icons and names as text; a name without room is a title. */
export function sceneToSvg(
  { graph, look, backdrop }: Drawn,
  { longest = LONGEST, hasHalo = true, addressOf }: Options = {},
): string {
  const plain = { ...look, focus: undefined, selectedNode: undefined, selectedFact: undefined };
  const nodes = [...look.visibility.nodes].map((id) => {
    const attributes = graph.getNodeAttributes(id);
    return { id, type: attributes.type, ...nodeDisplay(id, attributes, plain) };
  });
  const { scale, width, height, place } = fitting(nodes, longest);
  const at = new Map(nodes.map((node) => [node.id, { ...place(node), size: node.size }]));

  const labels = placeLabels(
    nodes.map((node) => ({ ...node, ...place(node), label: node.label ?? "" })),
    { fontSize: FONT, lineHeight: LINE },
  );
  const lines = [...look.visibility.facts].map((key) => {
    const fact = factDisplay(key, graph.getEdgeAttributes(key), plain);
    const [from, to] = graph.extremities(key).map((id) => at.get(id)!);
    return line(from!, to!, fact);
  });
  const shapes = nodes.map((node) => {
    const { x, y } = at.get(node.id)!;
    const by = (node.size / 12).toFixed(3);
    const name = escapeXml(node.label ?? "");
    const label = labelOf(labels.get(node.id));
    const shape = `<g fill="${escapeXml(node.color)}" transform="translate(${fixed(x)} ${fixed(y)}) scale(${by}) translate(-12 -12)"><title>${name}</title><path d="${OUTLINES[GLYPHS[node.type].shape]}"/><path fill="${look.palette.ink}" fill-rule="evenodd" transform="translate(12 12) scale(.58) translate(-12 -12)" d="${GLYPHS[node.type].icon}"/></g>${label}`;
    return addressOf ? `<a href="${escapeXml(addressOf(node.id))}">${shape}</a>` : shape;
  });
  const ground = backdrop ? drawGround(backdrop, look.palette, { width, height, place }) : "";
  const { canvas, label } = look.palette;
  const halo = hasHalo ? ` stroke="${canvas}" stroke-width="3" paint-order="stroke"` : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fixed(width)} ${fixed(height)}" font-family="Inter, Helvetica, Arial, sans-serif" font-size="${FONT}" text-anchor="middle" data-scale="${fixed(scale)}"><rect width="100%" height="100%" fill="${canvas}"/>${ground}<g fill="none">${lines.join("")}</g><g fill="${label}"${halo}>${shapes.join("")}</g></svg>\n`;
}

function labelOf(placed: PlacedLabel | undefined): string {
  if (!placed) return "";
  const { box, lines } = placed;
  const x = fixed((box.left + box.right) / 2);
  return lines
    .map((text, index) => {
      const y = fixed(box.top + LINE * (index + 0.78));
      return `<text x="${x}" y="${y}">${escapeXml(text)}</text>`;
    })
    .join("");
}

type Place = { readonly x: number; readonly y: number; readonly size: number };
type Fact = ReturnType<typeof factDisplay>;

function line(from: Place, to: Place, { curvature, color, size, dash }: Fact): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const control = {
    x: (from.x + to.x) / 2 + dy * curvature,
    y: (from.y + to.y) / 2 - dx * curvature,
  };
  const [ex, ey] = [to.x - control.x, to.y - control.y];
  const reach = Math.hypot(ex, ey) || 1;
  const tip = { x: to.x - (ex / reach) * (to.size + 3), y: to.y - (ey / reach) * (to.size + 3) };
  const [ux, uy] = [ex / reach, ey / reach];
  const head = Math.min(9, length / 3);
  const base = { x: tip.x - ux * head, y: tip.y - uy * head };
  const corners = [
    tip,
    { x: base.x - uy * head * 0.42, y: base.y + ux * head * 0.42 },
    { x: base.x + uy * head * 0.42, y: base.y - ux * head * 0.42 },
  ].map(({ x, y }) => `${fixed(x)},${fixed(y)}`);
  const dashes = DASHES[dash] ? ` stroke-dasharray="${DASHES[dash]}"` : "";
  return `<path stroke="${color}" stroke-width="${fixed(size)}"${dashes} d="M${fixed(from.x)} ${fixed(from.y)}Q${fixed(control.x)} ${fixed(control.y)} ${fixed(base.x)} ${fixed(base.y)}"/><polygon fill="${color}" points="${corners.join(" ")}"/>`;
}

/** Maps the scene, whose y grows upwards, onto a page that is as large as it. */
function fitting(nodes: readonly { readonly x: number; readonly y: number }[], page: number) {
  const range = (values: readonly number[]) => [
    values.reduce((a, b) => Math.min(a, b), Infinity),
    values.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  const [left = 0, right = 0] = range(nodes.map(({ x }) => x));
  const [low = 0, high = 0] = range(nodes.map(({ y }) => y));
  const longest = Math.max(right - left, high - low, 1e-6);
  const scale = nodes.length < 2 ? 1 : (page - 2 * MARGIN) / longest;
  const [width = 0, height = 0] = [right - left, high - low].map(
    (length) => (nodes.length === 0 ? 0 : length * scale) + 2 * MARGIN,
  );
  const place = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: MARGIN + (x - left) * scale,
    y: MARGIN + (high - y) * scale,
  });
  return { scale, width, height, place };
}

const fixed = (value: number) => String(Math.round(value * 10) / 10);
