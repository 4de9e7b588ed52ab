import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { fileEdition } from "./viewer/build-file-edition.ts";

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
  },
  worker: { format: "es" },
  server: { proxy: { "/api": process.env.PRESSGRAPH_API ?? "http://127.0.0.1:4173" } },
});
