import type { Rule } from '../../model/rule.js'
import { titleOf } from '../title-of.js'

export const secretaryNotSltCoordinator: Rule = {
  code: 'secretary-not-slt-coordinator',
  severity: 'hint',
  about: {
    nb: 'SLT-koordinatoren er vanligvis sekretær for politirådet, der kommunen har en.',
    en: 'The SLT coordinator is usually the council’s secretary, where the municipality has one.',
  },
  source: 'Avtalene i Rakkestad (2018) og Lillestrøm (2020)',
  examples: {
    ok: 'slt: { koordinator: { rolle: SLT-koordinator } }\npolitiråd: { sekretær: { rolle: SLT-koordinator }, deltakere: [{ part: kommunen, medlemmer: [{ rolle: Ordfører }] }] }',
    notOk:
      'slt: { koordinator: { rolle: SLT-koordinator } }\npolitiråd: { sekretær: { rolle: Arkivar }, deltakere: [{ part: kommunen, medlemmer: [{ rolle: Ordfører }] }] }',
    expected: ['/politiråd/sekretær'],
  },
  check(agreement) {
    const { slt, politiråd } = agreement
    const [coordinator, secretary] = [slt?.koordinator, politiråd.sekretær]
    if (!coordinator || !secretary || secretary.enhet) return []
    const isSame = coordinator.kontakt !== undefined && coordinator.kontakt === secretary.kontakt
    const title = titleOf(secretary, agreement) ?? ''
    if (isSame || /slt/i.test(title) || title === titleOf(coordinator, agreement)) return []
    return [
      {
        pointer: '/politiråd/sekretær',
        related: ['/slt/koordinator'],
        said: {
          nb: { message: 'SLT-koordinatoren er vanligvis sekretær for politirådet.' },
          en: { message: 'The SLT coordinator is usually the council’s secretary.' },
        },
      },
    ]
  },
}
