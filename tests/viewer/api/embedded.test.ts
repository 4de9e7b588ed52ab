import { describe } from "@jest/globals";
import { testConsole } from "./console.ts";
import { testGraphRoutes } from "./graph-routes.ts";
import { temporaryStore } from "./servers.ts";

describe("routes over the embedded store", () => testGraphRoutes(temporaryStore));
describe("console over the embedded store", () => testConsole(temporaryStore));
