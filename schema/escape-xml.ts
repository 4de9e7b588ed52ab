const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/**
 * Text for an XML 1.0 element or a double-quoted attribute; a parser gives back the same text, but
 * characters that XML 1.0 cannot hold in any form (controls, lone surrogates) come back as U+FFFD.
 */
export function escapeXml(text: string): string {
  if (/^[ !#-%'-;=?-\uD7FF]*$/.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] as string);
}
