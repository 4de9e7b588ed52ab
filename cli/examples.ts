/** Help text of example calls, each with what it does. */
export function examples(...calls: readonly (readonly [call: string, effect: string])[]): string {
  const width = Math.max(...calls.map(([call]) => call.length));
  const isWide = width > 58;
  const lines = calls.map(([call, effect]) =>
    isWide ? `  ${call}\n      ${effect}` : `  ${call.padEnd(width)}  ${effect}`,
  );
  return `\nExamples:\n${lines.join("\n")}`;
}
