/** Each line with something before it; an empty line gets no spaces at its end. */
export function indentLines(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => (line ? indent + line : indent.trimEnd()))
    .join('\n')
}
