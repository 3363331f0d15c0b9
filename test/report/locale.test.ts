import { expect, test } from 'vitest'
import { pickLocale } from '../../src/report/locale.js'

const windows = { platform: 'win32', systemLocale: () => 'nb-NO' }
const linux = { platform: 'linux', systemLocale: () => 'nb-NO' }

test.each([
  ['bokmål', { LANG: 'nb_NO.UTF-8' }, 'nb'],
  ['nynorsk', { LANG: 'nn_NO.UTF-8' }, 'nb'],
  ['norsk', { LANG: 'no_NO' }, 'nb'],
  ['svensk', { LANG: 'sv_SE.UTF-8' }, 'en'],
  ['C', { LANG: 'C.UTF-8' }, 'en'],
  ['ingen', {}, 'en'],
  ['LC_MESSAGES går foran LANG', { LANG: 'en_US.UTF-8', LC_MESSAGES: 'nb_NO.UTF-8' }, 'nb'],
  ['LC_ALL går foran LC_MESSAGES', { LC_ALL: 'C', LC_MESSAGES: 'nb_NO.UTF-8' }, 'en'],
  ['POLITIRAD_LANG går foran alle', { POLITIRAD_LANG: 'nb', LC_ALL: 'C' }, 'nb'],
  ['tom er som ingen', { LC_ALL: '', LANG: 'nb_NO' }, 'nb'],
])('%s', (_name, env: Record<string, string>, expected) => {
  expect(pickLocale({ env, ...linux })).toBe(expected)
})

test('--lang goes before everything', () => {
  expect(pickLocale({ lang: 'en', env: { POLITIRAD_LANG: 'nb' }, ...linux })).toBe('en')
})

test('on Windows the system decides where the environment is silent', () => {
  expect(pickLocale({ env: {}, ...windows })).toBe('nb')
  expect(pickLocale({ env: { LANG: 'en_US' }, ...windows })).toBe('en')
})
