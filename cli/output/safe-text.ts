const UNSAFE = /(?![\t\n])[\p{Cc}\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * Text of an article without what a terminal obeys: control characters become their pictures (␛),
 * bidirectional overrides and the like U+FFFD. Tabs and line ends stay.
 */
export function safeText(text: string): string {
  return text.toWellFormed().replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0);
    if (character === "\r") return "";
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\uFFFD";
  });
}

/** The same on one line. */
export const safeLine = (text: string): string =>
  safeText(text)
    .replace(/[\t\n ]+/g, " ")
    .trim();

/** JSON whose text says the same but holds no character that a terminal obeys. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** At most `width` code points, the last an ellipsis where the text was longer. */
export function shorten(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join("")}…`;
}
