import type { NextStepWords } from '../../words.js'
import { counted } from './phrases.js'

/** What a decision and a signature need, and who in the municipality or the police knows it. */
export const nextStep: NextStepWords = {
  status: {
    utkast: 'et utkast',
    'til-vedtak': 'klar til å bli vedtatt',
    vedtatt: 'vedtatt',
    signert: 'signert',
  },
  from: (status, next) => `Avtalen er ${status}. Neste steg: ${next}.`,
  last: (status) => `Avtalen er ${status}. Det er siste steg.`,
  nothingMissing: (next) => `Ingenting mangler. Når steget er tatt, skriver dere: status: ${next}`,
  nothingMissingAtLast: 'Ingenting mangler.',
  missing: (count) => `Før det mangler ${counted(count, 'opplysning', 'opplysninger')}:`,
  missingAtLast: 'Dette mangler likevel:',
  needs: {
    duration: () => ({ what: 'hvor lenge avtalen gjelder («gyldighet»)', who: 'Partene blir enige om det.' }),
    leader: () => ({ what: 'hvem som leder politirådet («leder»)', who: 'Spør ordføreren.' }),
    secretary: () => ({ what: 'hvem som er sekretær for politirådet («sekretær»)', who: 'Spør kommunedirektøren.' }),
    meetings: () => ({ what: 'hvor mange møter det er i året («møter»)', who: 'Politirådet blir enig om det.' }),
    'police-contact': () => ({ what: 'hvem som er politikontakt («politikontakter»)', who: 'Spør politistasjonen.' }),
    'focus-areas': () => ({ what: 'hva partene skal arbeide med («innsatsområder»)', who: 'Politirådet velger det.' }),
    owner: (name) => ({
      what: `hvem som har ansvar for «${name}» («ansvarlig»)`,
      who: 'Politirådet fordeler ansvaret.',
    }),
    'contact-details': (name) => ({ what: `telefon eller e-post til ${name}`, who: `Spør ${name}.` }),
    confirmation: (name) => ({ what: `at ${name} bekrefter opplysningene om seg («bekreftet»)`, who: `Spør ${name}.` }),
    signatory: (name) => ({ what: `hvem som underskriver for ${name} («underskrivere»)`, who: `Spør ${name}.` }),
    'case-number': (name) => ({ what: `saksnummeret til ${name} («saker»)`, who: 'Spør arkivet i kommunen.' }),
    decision: (name) => ({
      what: `vedtaket i ${name}, med organ, dato og sak («vedtak»)`,
      who: 'Spør sekretariatet for kommunestyret.',
    }),
    authority: (name) => ({
      what: `hva «${name}» underskriver på grunnlag av («fullmakt»)`,
      who: 'Spør politimesteren.',
    }),
    'signing-date': () => ({ what: 'datoen avtalen blir signert («datoer: signert:»)', who: 'Spør underskriverne.' }),
  },
}
