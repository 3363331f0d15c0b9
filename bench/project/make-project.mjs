import { stringify } from 'yaml'
import { drawsFrom } from './draw.mjs'
import { drawAgreement, sharedPath } from './draw-agreement.mjs'
import { drawShared, national } from './draw-shared.mjs'
import { describeMunicipality } from './municipality.mjs'

/** As often as the register may be gone through. */
export const mostRounds = 10

/**
 * A project with so many agreements, as a text by path: one for each municipality of the register, then a second for
 * each, and so on. What is drawn of one depends on its number and its round alone, so that the first of many are those of few.
 *
 * @param {readonly { nummer: string, navn: string[], fylke: string, politidistrikt: string }[]} register
 * @param {number} count
 * @returns {Map<string, string>}
 */
export function makeProject(register, count = register.length) {
  const files = new Map([['politirad.yaml', projectFile]])
  for (let at = 0; at < count; at++) {
    const round = Math.floor(at / register.length) + 1
    const entry = register[at % register.length]
    const municipality = describeMunicipality(entry, drawsFrom(entry.nummer))
    const draws = drawsFrom(`${entry.nummer} ${round}`)
    const inherits = draws.percent(65)
    if (inherits) share(files, municipality)
    const agreement = drawAgreement(municipality, { inherits, draws })
    files.set(`avtaler/${nameOf(municipality)}${round > 1 ? `-${round}` : ''}.yaml`, toYaml('avtale', agreement))
  }
  return files
}

const projectFile = 'avtaler: [avtaler]\nformater: [pdf, docx]\nutmappe: ferdig\n'

/** What it inherits, if no other did before. */
function share(files, { district, målform }) {
  const path = sharedPath(district, målform)
  files.set('felles/norge.yaml', toYaml('felles', national))
  if (!files.has(path)) files.set(path, toYaml('felles', drawShared(district, målform, drawsFrom(path))))
}

const nameOf = ({ nummer, place }) => `${nummer}-${place.toLowerCase().replaceAll(' ', '-')}`

const toYaml = (kind, content) =>
  `# Oppdiktet ${kind === 'avtale' ? 'avtale' : 'felles tekst'}, laget til målinger. Bare navn og nummer på kommune og politidistrikt er virkelige.\n\n${stringify(content, { lineWidth: 0, aliasDuplicateObjects: false })}`
