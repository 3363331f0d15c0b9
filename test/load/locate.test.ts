import { expect, test } from 'vitest'
import { loadSource } from '../../src/load/load-source.js'
import type { Place } from '../../src/model/diagnostic.js'
import { locate, locateAnywhere, locateStart, locateWord, nodeAt } from '../../src/model/locate.js'

const text = `a: 1
liste:
  - id: x
    navn: Åse 🙂
  - &y { id: y }
  - *y
tom:
"a/b~c": { d: [1, 2] }

# slutt
`

function source() {
  const outcome = loadSource('avtale.yaml', new TextEncoder().encode(text))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}

/** The text between a place's ends. */
const marked = (pointer: string, what: 'key' | 'value'): string => textAt(locate(source(), pointer, what))

function textAt({ line, column, endLine, endColumn }: Place): string {
  const lines = text.split('\n').slice(line - 1, endLine)
  lines[lines.length - 1] = lines.at(-1)?.slice(0, endColumn - 1) ?? ''
  lines[0] = lines[0]?.slice(column - 1) ?? ''
  return lines.join('\n')
}

test.each([
  ['/a', 'key', 'a'],
  ['/a', 'value', '1'],
  ['/liste/0/navn', 'key', 'navn'],
  ['/liste/0/navn', 'value', 'Åse 🙂'],
  ['/liste/0', 'value', 'id: x\n    navn: Åse 🙂'],
  ['/liste/2/id', 'value', 'y'],
  ['/tom', 'key', 'tom'],
  ['/tom', 'value', ''],
  ['/a~1b~0c/d/1', 'value', '2'],
  ['/a~1b~0c', 'key', '"a/b~c"'],
] as const)('%s, its %s', (pointer, what, expected) => {
  expect(marked(pointer, what)).toBe(expected)
})

test.each([
  ['/a', '1'],
  ['/liste', 'liste'],
  ['/liste/0', 'id'],
  ['/a~1b~0c/d', 'd'],
  ['/tom', ''],
  ['/nei', 'a'],
])('%s begins with «%s»', (pointer, expected) => {
  expect(textAt(locateStart(source(), pointer))).toBe(expected)
})

test.each([
  ['/liste/0/navn', '🙂', '🙂'],
  ['/liste', 'Åse', 'Åse'],
  ['/a', 'Åse', '1'],
])('in %s, «%s» is found at «%s»', (pointer, word, expected) => {
  expect(textAt(locateWord(source(), pointer, word))).toBe(expected)
})

test('words in a comment are found', () => {
  expect(locateAnywhere(source(), 'slutt')).toMatchObject({ line: 10, column: 3 })
  expect(locateAnywhere(source(), 'borte')).toBeUndefined()
})

test('what is missing is found where it is missing from', () => {
  expect(marked('/liste/0/telefon', 'key')).toBe('id: x\n    navn: Åse 🙂')
  expect(marked('/a~1b~0c/x/y', 'key')).toBe('"a/b~c"')
  expect(nodeAt(source(), '/liste/0/telefon')).toBeUndefined()
})
