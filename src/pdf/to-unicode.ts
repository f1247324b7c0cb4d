import type { GlyphVariant } from './face.ts';

/** Most entries a block of a CMap may have (Adobe Technical Note 5014). */
const BLOCK = 100;

/** The CMap that tells which characters each code of a font stands for (ISO 32000-1, 9.10.3). */
export function toUnicodeMap(variants: readonly GlyphVariant[]): string {
  const entries = variants.map(({ codePoints }, code) => `<${hex4(code)}> <${utf16(codePoints)}>`);
  let blocks = '';
  for (let start = 0; start < entries.length; start += BLOCK) {
    const block = entries.slice(start, start + BLOCK);
    blocks += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

function utf16(codePoints: readonly number[]): string {
  let result = '';
  for (const codePoint of codePoints) {
    const text = String.fromCodePoint(codePoint);
    for (let index = 0; index < text.length; index++) result += hex4(text.charCodeAt(index));
  }
  return result;
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}
