declare module "graphology-gexf/common/writer.js" {
  /** The writer alone: the package's entry also loads a parser, which needs a page. */
  export { write as default } from "graphology-gexf/browser";
}
