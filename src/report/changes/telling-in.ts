import type { ChangeLanguage } from './change-words.js'
import { labelsIn } from './labels.js'
import type { Telling } from './tell-change.js'
import { en } from './words/en.js'
import { nb } from './words/nb.js'
import { nn } from './words/nn.js'

const words = { nb, nn, en }

export const tellingIn = (language: ChangeLanguage): Telling => ({
  words: words[language],
  labels: labelsIn(language),
})
