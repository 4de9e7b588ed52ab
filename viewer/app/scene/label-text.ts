const LONGEST = 80;
const ISOLATE = "\u2068";
const END_ISOLATE = "\u2069";

/** A name fit for a label: one line, at most 80 code points, without stacks of combining marks. */
export function labelText(name: string): string {
  const text = name
    .slice(0, 2000)
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .trim();
  const points = [...text];
  return points.length <= LONGEST ? text : `${points.slice(0, LONGEST - 1).join("")}…`;
}

/** Keeps right-to-left text from turning its neighbours around. */
export const isolated = (text: string) => `${ISOLATE}${text}${END_ISOLATE}`;

/** Breaks a label into at most two lines of about `width` code points. */
export function labelLines(name: string, width = 22): string[] {
  const text = labelText(name);
  if ([...text].length <= width) return [text];
  const words = text.split(" ");
  const first: string[] = [];
  while (words.length > 0 && [...first, words[0]].join(" ").length <= width) {
    first.push(words.shift()!);
  }
  if (first.length === 0) return [cut(text, width)];
  return [first.join(" "), cut(words.join(" "), width)];
}

function cut(text: string, width: number): string {
  const points = [...text];
  return points.length <= width
    ? text
    : `${points
        .slice(0, width - 1)
        .join("")
        .trimEnd()}…`;
}
