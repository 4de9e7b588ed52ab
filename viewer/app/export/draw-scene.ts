import type { Scene } from "../../api/scene.ts";
import type { Language } from "../i18n/translate.ts";
import { decodeScene } from "../scene/decode-scene.ts";
import { PALETTES } from "../scene/palette.ts";
import { type Drawing, drawPart } from "./draw-part.ts";

/** An answer of the server as a drawing; each node is a link to what `addressOf` gives for it. */
export const drawScene = (
  scene: Scene,
  theme: keyof typeof PALETTES,
  language: Language,
  addressOf: (id: string) => string,
): Drawing => drawPart(decodeScene(scene), PALETTES[theme], language, addressOf);
