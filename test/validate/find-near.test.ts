import { expect, test } from 'vitest'
import { findNear } from '../../src/model/find-near.js'

const keys = ['målform', 'møter', 'sekretær', 'kontakter', 'navn', 'slag', 'sak', 'id', 'fra', 'til', 'postadresse']

test.each([
  ['malform', 'målform'],
  ['maalform', 'målform'],
  ['Målform', 'målform'],
  ['ma\u030alform', 'målform'],
  ['moter', 'møter'],
  ['moeter', 'møter'],
  ['møte', 'møter'],
  ['sekretaer', 'sekretær'],
  ['sekretar', 'sekretær'],
  ['kontakt', 'kontakter'],
  ['knotakter', 'kontakter'],
  ['kon-takter', 'kontakter'],
  ['nvan', 'navn'],
  ['adresse', 'postadresse'],
  ['ID', 'id'],
])('%s → %s', (written, meant) => {
  expect(findNear(written, keys)).toBe(meant)
})

test.each(['leder', 'x', 'dato', 'per', 'i', 'mobil', ''])('%s → nothing', (written) => {
  expect(findNear(written, keys)).toBeUndefined()
})
