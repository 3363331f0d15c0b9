import { inMålform } from './phrases.mjs'

/** What all agreements have in common, and what those of a police district have, in one målform. */

export const national = { skjema: 1, standardtekst: '2026-11' }

export function drawShared(district, målform, draws) {
  const words = inMålform(målform)
  return {
    arver: 'norge.yaml',
    målform,
    parter: [
      {
        id: 'politiet',
        slag: 'politi',
        navn: `${district} politidistrikt`,
        postadresse: `Postboks ${draws.between(100, 900)}, 0000 Prøveby`,
        telefoner: [{ nummer: '00 00 00 90', slag: 'sentralbord' }],
      },
    ],
    kontakter: [
      {
        id: 'distriktslederen',
        navn: `${draws.one(['Tiril', 'Åsne', 'Håkon', 'Sjur'])} ${draws.one(['Eksempel', 'Tenkt', 'Liksom'])}`,
        stilling: words.district.leader,
        part: 'politiet',
        telefoner: [{ nummer: '00 00 00 91', slag: 'kontor' }],
        epost: 'forebygging@politiet.example',
      },
    ],
    kunnskapsgrunnlag: draws.few(words.knowledge, 2, 4),
    forventninger: [{ id: 'til-politiet', parter: ['politiet'], punkter: draws.few(words.fromPolice, 1, 2) }],
    tekster: { organisering: { egen: words.district.own } },
  }
}
