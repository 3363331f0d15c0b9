/** What each glyph of a subset means, for whoever copies, searches or reads aloud (ISO 32000-1, 9.10.3). */
export function toUnicode(texts: readonly string[]): string {
  // A range has the same high byte from one end to the other.
  const ranges = Array.from({ length: Math.ceil(texts.length / 256) }, (_, i) => {
    const [first, part] = [256 * i, texts.slice(256 * i, 256 * i + 256)]
    return `<${hex(first)}> <${hex(first + part.length - 1)}> [${part.map((text) => `<${utf16(text)}>`).join(' ')}]`
  })
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

const utf16 = (text: string): string => Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('')

/** A number as text is shown by: two bytes. */
export const hex = (number: number): string => number.toString(16).padStart(4, '0')
