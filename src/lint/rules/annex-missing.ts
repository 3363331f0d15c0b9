import type { Rule } from '../../model/rule.js'

export const annexMissing: Rule = {
  code: 'annex-missing',
  severity: 'warning',
  about: {
    nb: 'Vedleggene som en tekst viser til med nummer, finnes. Ellers leter leseren forgjeves, eller tror at noe er borte.',
    en: 'The annexes that a text refers to by number are there. Else readers look in vain, or think that something is lost.',
  },
  examples: {
    ok: 'vedlegg: [{ id: plan, tittel: Tiltaksplan }]\ntekster: { evaluering: { egen: Se vedlegg 1. } }',
    notOk: 'vedlegg: [{ id: plan, tittel: Tiltaksplan }]\ntekster: { evaluering: { egen: Se vedlegg 2. } }',
    expected: ['/tekster/evaluering/egen'],
  },
  check: ({ vedlegg = [] }, { texts }) =>
    texts
      .filter(({ text, isQuoted, isTitle }) => !isQuoted && !isTitle && /vedlegg/i.test(text))
      .flatMap(({ text, pointer }) =>
        [...text.matchAll(/(?<!\p{L})vedlegg(?: nr\.?)? (\d{1,2})(?![\d/])/giu)]
          .filter(([, number]) => Number(number) > vedlegg.length)
          .map(([word]) => ({
            pointer,
            word,
            said: {
              nb: {
                message: `Teksten viser til ${word.toLowerCase()}, men avtalen har ${vedlegg.length || 'ingen'} vedlegg.`,
                hints: ['Rett nummeret, eller legg til vedlegget.'],
              },
              en: {
                message: `The text refers to “${word}”, but the agreement has ${vedlegg.length === 1 ? 'one annex' : `${vedlegg.length || 'no'} annexes`}.`,
                hints: ['Mend the number, or add the annex.'],
              },
            },
          })),
      ),
}
