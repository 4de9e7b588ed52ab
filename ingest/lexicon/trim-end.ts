/** Without the signs at its end that `marks` holds; linear, as `/[…]+$/` is not. */
export function trimEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}
