import { ourWriter } from "./writers.ts";

const { NEO4J_URI: uri = "", NEO4J_USERNAME: username = "", NEO4J_PASSWORD = "" } = process.env;
await ourWriter({ uri, username, password: NEO4J_PASSWORD }).done;
