import type { NodeType } from "../../../schema/node-types.ts";
import { GLYPHS } from "../scene/glyphs.ts";
import { OUTLINES } from "../scene/outlines.ts";

type Props = { readonly type: NodeType; readonly size?: number };

/** The sign of a node type: the same shape, colour and icon as in the canvas. */
export function TypeIcon({ type, size = 20 }: Props) {
  const { shape, icon } = GLYPHS[type];
  return (
    <svg
      className="type-icon"
      data-type={type}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <path className="type-shape" d={OUTLINES[shape]} />
      <path
        className="type-glyph"
        fillRule="evenodd"
        d={icon}
        transform="translate(12 12) scale(.58) translate(-12 -12)"
      />
    </svg>
  );
}
