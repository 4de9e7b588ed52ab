import { execFileSync, spawnSync } from "node:child_process";

/** Why texts of PDF files cannot be read here; undefined where they can. */
export const missingPdftotext = (): string | undefined =>
  spawnSync("pdftotext", ["-v"]).error === undefined
    ? undefined
    : "no pdftotext (install poppler-utils)";

/** What a PDF file says, as another program reads it: words in reading order, one space between. */
export function textOfPdf(file: string): string {
  const text = execFileSync("pdftotext", ["-enc", "UTF-8", file, "-"], { encoding: "utf8" });
  return text.replace(/\s+/g, " ");
}
