import { sha256 } from "../../schema/canonical-json.ts";
import type { SavedView } from "../views/saved-view.ts";
import { HIDDEN_LABELS } from "./identity.ts";
import type { Statement } from "./statement.ts";

const { view } = HIDDEN_LABELS;

const idOf = (name: string) => sha256(name).slice(0, 24);

export const allViews = (): Statement => ({
  text: `
MATCH (view:${view})
RETURN view.name AS name, view.query AS query
ORDER BY name`,
  parameters: {},
});

export const writeView = ({ name, query }: SavedView): Statement => ({
  text: `
MERGE (view:${view} {id: $id})
SET view.name = $name, view.query = $query`,
  parameters: { id: idOf(name), name, query },
});

export const deleteView = (name: string): Statement => ({
  text: `
MATCH (view:${view} {id: $id})
DELETE view`,
  parameters: { id: idOf(name) },
});
