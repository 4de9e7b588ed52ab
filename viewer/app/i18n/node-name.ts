import type { NodeType } from "../../../schema/node-types.ts";
import { labelText } from "../scene/label-text.ts";
import type { Language } from "./translate.ts";

const REGIONS: Readonly<Record<Language, Intl.DisplayNames>> = {
  de: new Intl.DisplayNames("de", { type: "region", fallback: "none" }),
  en: new Intl.DisplayNames("en", { type: "region", fallback: "none" }),
};
const COUNTRY = /^country:([A-Z]{2})$/;

/** A name to show: countries in the reader's language, all else as it was read. */
export function nodeName(
  node: { readonly id: string; readonly type: NodeType; readonly name: string },
  language: Language,
): string {
  const code = node.type === "Country" && COUNTRY.exec(node.id)?.[1];
  return (code && REGIONS[language].of(code)) || labelText(node.name);
}
