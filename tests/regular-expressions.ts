export type Expression = { readonly source: string; readonly flags: string };

const BEFORE_EXPRESSION = /[=(,:[!&|?{};>]|\b(?:return|case|typeof|of|in)$/;

/** The literal regular expressions of a source file, by reading over its strings and comments. */
export function expressionsIn(code: string): Expression[] {
  const found: Expression[] = [];
  let before = "";
  // "#!/usr/bin/env node" is no expression.
  for (let at = code.startsWith("#!") ? endOf(code, 0, "\n") : 0; at < code.length; at++) {
    const sign = code[at]!;
    if (/\s/.test(sign)) continue;
    if (sign === "/" && code[at + 1] === "/") {
      at = endOf(code, at, "\n");
    } else if (sign === "/" && code[at + 1] === "*") {
      at = endOf(code, at + 2, "*/") + 1;
    } else if (sign === '"' || sign === "'" || sign === "`") {
      at = endOfString(code, at);
      before = '"';
    } else if (sign === "/" && (before === "" || BEFORE_EXPRESSION.test(before))) {
      const end = endOfExpression(code, at);
      const flags = /^[a-z]*/.exec(code.slice(end + 1, end + 9))![0];
      found.push({ source: code.slice(at + 1, end), flags });
      at = end + flags.length;
      before = "/";
    } else {
      before = /\w/.test(sign)
        ? `${/\w$/.test(before) && /\w/.test(code[at - 1]!) ? before : ""}${sign}`
        : sign;
    }
  }
  return found;
}

/** Tries a bounded number of ways at each place of a text, however long that is. */
export function isBounded(source: string): boolean {
  const bare = source.replace(/\\[\s\S]/g, "x").replace(/\[[^\]]*\]/g, "x");
  return !/[*+]|\{\d+,\}/.test(bare);
}

function endOf(code: string, from: number, mark: string): number {
  const end = code.indexOf(mark, from);
  return end < 0 ? code.length : end;
}

function endOfString(code: string, from: number): number {
  let at = from + 1;
  while (at < code.length && code[at] !== code[from]) at += code[at] === "\\" ? 2 : 1;
  return at;
}

function endOfExpression(code: string, from: number): number {
  let isInClass = false;
  for (let at = from + 1; at < code.length; at++) {
    const sign = code[at]!;
    if (sign === "\\") at += 1;
    else if (sign === "[") isInClass = true;
    else if (sign === "]") isInClass = false;
    else if ((sign === "/" && !isInClass) || sign === "\n") return at;
  }
  return code.length;
}
