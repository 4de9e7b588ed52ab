import { createRequire } from "node:module";

/** The package is CommonJS whose exports Node cannot see by name, so it is required, not imported. */
const require = createRequire(import.meta.url);

export const { GrafeoDB } = require("@grafeo-db/js") as typeof import("@grafeo-db/js");
export type { Transaction } from "@grafeo-db/js";
export type Database = InstanceType<typeof GrafeoDB>;
