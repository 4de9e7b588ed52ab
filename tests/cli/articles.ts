import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Two articles that share countries; every sentence is of the plainest kind. */
export const ARTICLES = {
  "hafen.txt": `---
title: Norwegen und Island unterzeichnen Hafenabkommen
publisher: Küstenblatt
published: 2026-03-11
language: de
---

Norwegen und Island haben in Bergen ein Abkommen über Häfen unterzeichnet. Der norwegische Außenminister Lars Falkenby nahm an der Zeremonie teil.
`,
  "gipfel.txt": `---
title: Gipfel in Oslo
publisher: Küstenblatt
published: 2026-04-02
language: de
---

Norwegen und Schweden haben in Oslo einen Vertrag über Fischerei unterzeichnet. Die schwedische Ministerpräsidentin Karin Lindqvist unterzeichnete den Vertrag für Schweden.
`,
} as const;

export function writeArticles(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(path.join(folder, name), text);
}
