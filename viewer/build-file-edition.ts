import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { build, type Plugin, type ResolvedConfig } from "vite";
import { RECORD_ELEMENT, RECORD_PLACE } from "./app/file/recorded-view.ts";

/** What needs the server, or is too large for a file that is sent by mail. */
const LEFT_OUT =
  /\/(console\/ConsoleDialog|panels\/ViewsDialog|panels\/ReviewDialog|profile\/RenameDialog|intake\/IntakeDialog|export\/scene-to-pdf|export\/scene-to-html)\.tsx?$/;

/** Characters of the fonts that the file carries; others fall back to fonts of the reader's machine. */
const OTHER_SCRIPTS = /-(cyrillic|cyrillic-ext|greek|greek-ext|vietnamese)-[^/]*\.woff2$/;

/**
 * Builds `file.html` beside the explorer: the same app in one file with no address in it, in which
 * the explorer puts the view that is to be kept.
 */
export function fileEdition(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "file-edition",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle() {
      const output = await build({
        configFile: false,
        root: config.root,
        logLevel: "error",
        plugins: [react(), leaveOut(), inlineWorkers()],
        // A module would be fetched, which a page of a file may not do.
        worker: { format: "iife" },
        build: {
          write: false,
          target: "es2022",
          assetsInlineLimit: () => true,
          cssCodeSplit: false,
          modulePreload: false,
          rollupOptions: {
            input: path.join(config.root, "file/file.tsx"),
            output: { format: "iife", codeSplitting: false },
          },
        },
      });
      const files = [output].flat().flatMap((result) => ("output" in result ? result.output : []));
      const script = files.flatMap((file) => (file.type === "chunk" ? file.code : [])).join("\n");
      const style = files
        .flatMap((file) =>
          file.type === "asset" && file.fileName.endsWith(".css") ? String(file.source) : [],
        )
        .join("\n");
      const target = path.resolve(config.root, config.build.outDir, "file.html");
      writeFileSync(target, pageOf(script.replaceAll("</script", "<\\/script"), style));
    },
  };
}

function leaveOut(): Plugin {
  return {
    name: "leave-out",
    enforce: "pre",
    load(id) {
      if (LEFT_OUT.test(id)) return "export default () => null;";
      return OTHER_SCRIPTS.test(id) ? 'export default "";' : undefined;
    },
  };
}

/** A page of a file may start a worker from its own text alone. */
function inlineWorkers(): Plugin {
  const started = /new Worker\(\s*new URL\("(\.[^"]+)",\s*import\.meta\.url\)\s*,[^)]*\)/g;
  return {
    name: "inline-workers",
    enforce: "pre",
    transform(code, id) {
      if (!/\/app\/.*\.tsx?$/.test(id) || !code.includes("new Worker(")) return undefined;
      const imports: string[] = [];
      const text = code.replace(started, (_, file: string) => {
        imports.push(`import Worker${imports.length} from "${file}?worker&inline";`);
        return `new Worker${imports.length - 1}()`;
      });
      return { code: `${imports.join("\n")}\n${text}`, map: null };
    },
  };
}

/** The file may run its own script and nothing else, and reaches no other place. */
function pageOf(script: string, style: string): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "img-src data: blob:",
    "font-src data:",
    "worker-src blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Pressgraph</title>
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<script type="application/json" id="${RECORD_ELEMENT}">${RECORD_PLACE}</script>
<script>${script}</script>
</body>
</html>
`;
}
