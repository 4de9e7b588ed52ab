const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for HTML content or a quoted attribute; characters that HTML forbids become U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n])\p{Cc}/gu, "\uFFFD")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

export const percent = (share: number): string => share.toFixed(2);
