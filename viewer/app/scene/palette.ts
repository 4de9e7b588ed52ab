import type { Status } from "../../../schema/fact.ts";
import type { NodeType } from "../../../schema/node-types.ts";

export type Palette = {
  readonly nodes: Readonly<Record<NodeType, string>>;
  /** For communities and countries, the largest first; the rest is grey. */
  readonly groups: readonly string[];
  readonly edges: Readonly<Record<Status, string>>;
  /** Icons on the nodes. */
  readonly ink: string;
  readonly canvas: string;
  /** Land on the map, and lines of an axis. */
  readonly land: string;
  readonly label: string;
  readonly quietLabel: string;
  readonly accent: string;
  /** What is out of focus: transparent, so that it never covers what is in focus. */
  readonly faded: string;
  readonly fadedEdge: string;
};

/** Hues after Okabe and Ito, told apart with every common colour vision; each also has a shape. */
export const PALETTES: Readonly<Record<"light" | "dark", Palette>> = {
  light: {
    nodes: {
      Country: "#1f5fa8",
      Official: "#c2500a",
      Institution: "#00805c",
      Agreement: "#a63d7e",
      Event: "#a87400",
      Topic: "#3a8fc2",
      Place: "#7a5c3d",
      Statement: "#66707c",
      Article: "#3c4450",
    },
    groups: [
      "#1f5fa8",
      "#c2500a",
      "#00805c",
      "#a63d7e",
      "#a87400",
      "#3a8fc2",
      "#7a5c3d",
      "#6650a8",
      "#5c7a1f",
      "#b03a48",
    ],
    edges: { happened: "#8d97a3", planned: "#5f7fb0", denied: "#c0392b" },
    ink: "#ffffff",
    canvas: "#fbfaf7",
    land: "#e9e5db",
    label: "#1f262e",
    quietLabel: "#59636f",
    accent: "#1d4e89",
    faded: "#5b677338",
    fadedEdge: "#5b677324",
  },
  dark: {
    nodes: {
      Country: "#6ea8ec",
      Official: "#f08a4b",
      Institution: "#3fc49a",
      Agreement: "#e08abf",
      Event: "#e6b34d",
      Topic: "#8fd0f5",
      Place: "#c7a683",
      Statement: "#a3adb8",
      Article: "#cfd6de",
    },
    groups: [
      "#6ea8ec",
      "#f08a4b",
      "#3fc49a",
      "#e08abf",
      "#e6b34d",
      "#8fd0f5",
      "#c7a683",
      "#ab9bf0",
      "#a9cc62",
      "#f0848f",
    ],
    edges: { happened: "#6f7b88", planned: "#86a5dc", denied: "#f0776a" },
    ink: "#14181d",
    canvas: "#14181d",
    land: "#232b34",
    label: "#e9edf1",
    quietLabel: "#a6b0bb",
    accent: "#8fbcf4",
    faded: "#aab6c333",
    fadedEdge: "#aab6c324",
  },
};
