import { CST, Lexer, parseDocument } from 'yaml'

/**
 * YAML without its comments, which are meant for colleagues and not for whoever gets the file; all else stays to the
 * letter. A line that held nothing else goes whole, but where the text below it would then be read differently (after a
 * block of text that keeps its empty lines): there a bare `#` is left.
 */
export function dropComments(text: string): string {
  const dropped = withoutComments(text, '')
  return meaning(dropped) === meaning(text) ? dropped : withoutComments(text, '#')
}

function withoutComments(text: string, left: '' | '#'): string {
  let kept = ''
  let isScalar = false
  let dropsLine = false
  for (const word of new Lexer().lex(text)) {
    const type = isScalar ? 'scalar' : CST.tokenType(word)
    isScalar = word === CST.SCALAR
    if (type === 'comment') {
      const line = kept.slice(kept.lastIndexOf('\n') + 1)
      const standsAlone = line.trim() === ''
      kept = standsAlone ? kept.slice(0, kept.length - line.length) + left : kept.trimEnd()
      dropsLine = standsAlone && left === ''
    } else if (type === 'newline' && dropsLine) {
      dropsLine = false
    } else if (!marks.has(word)) {
      kept += word
    }
  }
  return kept
}

/** What the lexer says between the words of the text. */
const marks: ReadonlySet<string> = new Set([CST.BOM, CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])

const meaning = (text: string): string => JSON.stringify(parseDocument(text, { logLevel: 'silent' }).toJS())
