/** Text as it is, with every sign Markdown would take for markup. */
export function asMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replaceAll(/\s*\n\s*/g, ' / ')
    .replace(/^[-+#]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** A table; every cell is plain text, and the first column names its row. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return [head, head.map(() => '---'), ...rows].map(
    (cells, index) => `| ${cells.map((cell) => (index === 1 ? cell : asMarkdown(cell))).join(' | ')} |`,
  );
}

/** Parts of a page, an empty line between them. */
export function paragraphs(...parts: readonly (readonly string[])[]): readonly string[] {
  return parts.filter((part) => part.length > 0).flatMap((part) => [...part, '']);
}
