import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { InvalidInputError } from "../../schema/errors.ts";
import type { ArticleInput } from "../article-input.ts";
import { metadataOf, withMetadata } from "./article-record.ts";
import { cleanText, isEmpty } from "./decode-text.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const names = (list: string) => new Set(list.split(" "));
const DROPPED = names(
  "script style noscript template nav aside footer form svg math iframe object button select textarea head figcaption dialog canvas audio video",
);
const BLOCKS = names(
  "address article blockquote body dd div dl dt figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tr ul",
);

/** The article of a web page: its paragraphs as text, and what its head says of it. */
export function articleFromHtml(html: string, path: string): ArticleInput {
  const elements = elementsOf(parse(html).childNodes);
  const of = (name: string) => elements.find(({ tagName }) => tagName === name);
  const root = of("article") ?? of("main") ?? of("body");
  const text = cleanText(root ? textOf(root) : "");
  if (isEmpty(text)) {
    throw new InvalidInputError(`${path} has no article text: save the page as text instead.`);
  }
  return withMetadata(text, metadataOf(headOf(elements, of), path));
}

/** All elements in document order, without recursion: hostile pages nest without limit. */
function elementsOf(nodes: readonly Node[]): Element[] {
  const found: Element[] = [];
  const open: Node[] = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!("tagName" in node)) continue;
    found.push(node);
    for (let at = node.childNodes.length - 1; at >= 0; at--) open.push(node.childNodes[at]!);
  }
  return found;
}

type Step = { readonly node: Node } | { readonly text: string };

function textOf(root: Element): string {
  const parts: string[] = [];
  const open: Step[] = [{ node: root }];
  for (let step = open.pop(); step; step = open.pop()) {
    if ("text" in step) {
      parts.push(step.text);
      continue;
    }
    const { node } = step;
    if (node.nodeName === "#text" && "value" in node) {
      parts.push(node.value.replace(/[ \t\r\n\f]+/g, " "));
    } else if ("tagName" in node && !DROPPED.has(node.tagName) && !isHidden(node)) {
      if (node.tagName === "br") parts.push("\n");
      const edge = BLOCKS.has(node.tagName) ? "\n\n" : node.tagName === "td" ? " " : "";
      if (edge) open.push({ text: edge });
      for (let at = node.childNodes.length - 1; at >= 0; at--) {
        open.push({ node: node.childNodes[at]! });
      }
      if (edge) open.push({ text: edge });
    }
  }
  return parts
    .join("")
    .split("\n\n")
    .map((paragraph) =>
      paragraph
        .split("\n")
        .map((line) => line.trim())
        .join("\n")
        .trim(),
    )
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((known) => known.name === name)?.value;

const isHidden = (element: Element) =>
  attribute(element, "hidden") !== undefined || attribute(element, "aria-hidden") === "true";

function headOf(
  elements: readonly Element[],
  of: (name: string) => Element | undefined,
): Record<string, unknown> {
  const metas = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== "meta") continue;
    const name = (attribute(element, "property") ?? attribute(element, "name"))?.toLowerCase();
    const content = attribute(element, "content")?.trim();
    if (name && content && !metas.has(name)) metas.set(name, content);
  }
  const canonical = elements.find(
    (element) => element.tagName === "link" && attribute(element, "rel") === "canonical",
  );
  const h1 = of("h1");
  const title = of("title")?.childNodes[0];
  const published =
    metas.get("article:published_time") ??
    metas.get("date") ??
    attribute(
      elements.find((element) => attribute(element, "datetime")),
      "datetime",
    );
  const url = attribute(canonical, "href") ?? metas.get("og:url");
  const language = attribute(of("html"), "lang")?.toLowerCase().split(/[-_]/)[0];
  return {
    title:
      metas.get("og:title") ||
      (h1 && textOf(h1).replace(/\s+/g, " ")) ||
      (title && "value" in title ? title.value.replace(/\s+/g, " ").trim() : undefined),
    publisher: metas.get("og:site_name"),
    author: metas.get("author"),
    // A page's head is often wrong: what is no date, address or language is left out.
    url: url && URL.canParse(url) && /^https?:/.test(url) ? url : undefined,
    published:
      published && /^\d{4}-\d{2}-\d{2}/.test(published) ? published.slice(0, 40) : undefined,
    language: language && /^[a-z]{2,3}$/.test(language) ? language : undefined,
  };
}
