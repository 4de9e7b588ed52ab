import react from "@vitejs/plugin-react";
import { defineConfig, type Rolldown } from "vite";
import { fileEdition } from "./viewer/build-file-edition.ts";

const known = new Map<string, boolean>();

/** Whether the page needs a module before anything is asked of it. */
function isNeededAtStart(
  id: string,
  context: Pick<Rolldown.PluginContext, "getModuleInfo">,
): boolean {
  const before = known.get(id);
  if (before !== undefined) return before;
  // Modules that import each other are needed if something else needs them.
  known.set(id, false);
  const module = context.getModuleInfo(id);
  const isNeeded =
    module !== null &&
    (module.isEntry || module.importers.some((importer) => isNeededAtStart(importer, context)));
  known.set(id, isNeeded);
  return isNeeded;
}

/** Builds the explorer into `viewer/app/dist`, which the HTTP API serves. */
export default defineConfig({
  root: "viewer/app",
  plugins: [react(), fileEdition()],
  // Files, never data: URLs: the content security policy allows only the page's own origin.
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2022",
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // What is shared with parts that come later would otherwise be two dozen files.
        codeSplitting: {
          groups: [
            {
              debugName: "start",
              name: (id, context) => (isNeededAtStart(id, context) ? "start" : null),
            },
          ],
        },
      },
    },
  },
  worker: { format: "es" },
  server: { proxy: { "/api": process.env.PRESSGRAPH_API ?? "http://127.0.0.1:4173" } },
});
