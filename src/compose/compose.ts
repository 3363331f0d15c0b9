import type { Agreement } from '../model/agreement.js'
import { failure, type Outcome, type Place, problem, success } from '../model/diagnostic.js'
import type { AgreementDates, AgreementDocument, Block, Inline, Metadata } from '../model/document.js'
import type { LeftOut } from '../model/left-out.js'
import { plainText } from '../model/plain-text.js'
import type { Section, TextSet } from '../texts/text-set.js'
import { Field, type FieldContent, Fields } from './field.js'
import { findUnprinted } from './find-unprinted.js'
import { nameBlocks } from './name-blocks.js'
import { parseTemplate } from './parse-markdown.js'
import { pruneBlocks } from './prune-blocks.js'
import { type Overrides, readBlocks } from './read-blocks.js'
import { type Compile, prepareTemplates, type Render, TemplateError, TooMuch } from './render-template.js'
import { type View, type ViewKit, viewAgreement } from './view-agreement.js'

interface Composing {
  /** Templates in the form that they are filled in. */
  readonly compile: Compile
  /** Where parts of the agreement are from other files, which. */
  readonly fileOf?: ((pointer: string) => string) | undefined
  /** What a web edition leaves out, which makes it one. */
  readonly leftOut?: readonly LeftOut[] | undefined
}

/**
 * Agreement + text set → document. `agreementFile` is the name of its YAML, for provenance. Fails only on a template that
 * is wrong (`template-error`), or gives more than can be (`template-limit`).
 */
export function compose(
  agreementFile: string,
  agreement: Agreement,
  textSet: TextSet,
  { compile, fileOf = () => agreementFile, leftOut }: Composing,
): Outcome<AgreementDocument> {
  const kit: ViewKit = {
    fileOf,
    fields: new Fields(),
    words: textSet.words,
    acts: textSet.acts,
    målform: agreement.målform,
    ...(leftOut && { leftOut }),
  }
  const view = viewAgreement(agreement, kit)
  try {
    const document = new Composer(agreement, textSet, kit, view, compile).document()
    return success(document, findUnprinted(agreement, document, fileOf))
  } catch (error) {
    if (error instanceof TooMuch) {
      const place = error.file === undefined ? undefined : placeIn(error.file)
      return failure([problem('template-limit', { what: 'output', most: error.most }, place)])
    }
    if (!(error instanceof TemplateError)) throw error
    const place = placeIn(error.file, error.line, error.column)
    if (error.missing !== undefined) {
      const end = place.endColumn + error.missing.length + 3
      return failure([problem('template-missing-value', { name: error.missing }, { ...place, endColumn: end })])
    }
    return failure([problem('template-error', { message: error.message }, place)])
  }
}

const placeIn = (file: string, line = 1, column = 1): Place => ({
  file,
  line,
  column,
  endLine: line,
  endColumn: column + 1,
})

const noOverrides: Overrides = { omit: false }

class Composer {
  readonly #agreement: Agreement
  readonly #textSet: TextSet
  readonly #kit: ViewKit
  readonly #view: View
  readonly #render: Render

  constructor(agreement: Agreement, textSet: TextSet, kit: ViewKit, view: View, compile: Compile) {
    this.#agreement = agreement
    this.#textSet = textSet
    this.#kit = kit
    this.#view = view
    this.#render = prepareTemplates(textSet, kit, compile)
  }

  document(): AgreementDocument {
    const [left = [], right = []] = this.#lines('topptekst')
    const { words } = this.#textSet
    return {
      language: words.språk,
      title: plainText(this.#lines('dokumenttittel')[0] ?? []),
      metadata: this.#metadata(),
      header: { left, right },
      words: {
        page: words.side,
        of: words.av,
        annex: words.vedlegg,
        picture: words.bilde,
        contents: words.innhold,
        skip: words.hopp,
        months: words.måneder,
      },
      abbreviations: (this.#agreement.forkortelser ?? []).map(({ kort, betyr }) => ({ short: kort, meaning: betyr })),
      blocks: this.#textSet.sections.flatMap((section) => this.#section(section)),
    }
  }

  #section(section: Section): Block[] {
    const texts = (this.#view.tekster as View | undefined)?.[section.id] as View | undefined
    if (section.når && this.#view[section.når] === undefined && !texts) return []
    const view = { ...this.#view, egenTekst: texts?.egen, sitater: texts?.sitater }
    const blocks = this.#blocks(
      section.mal,
      view,
      section.nummerert ? 'section' : 'none',
      texts ? overridesOf(texts) : noOverrides,
    )
    return nameBlocks(section.id, pruneBlocks(blocks))
  }

  /** The paragraphs of a template of single lines: a title, a running header. */
  #lines(template: string): (readonly Inline[])[] {
    return this.#blocks(template, this.#view, 'none', noOverrides).flatMap((block) =>
      block.type === 'paragraph' ? [block.content] : [],
    )
  }

  #blocks(template: string, view: View, series: 'section' | 'none', overrides: Overrides): Block[] {
    const markdown = this.#render(template, view)
    const { måneder: months } = this.#textSet.words
    try {
      return readBlocks(parseTemplate(markdown), { fields: this.#kit.fields, overrides, series, months })
    } catch (error) {
      const file = this.#textSet.templates.get(template)?.file ?? template
      throw new TemplateError(file, error instanceof Error ? error.message : String(error))
    }
  }

  #metadata(): Metadata {
    const { avtaletype, status, parter, datoer, underskrifter, gyldighet } = this.#agreement
    const caseNumber = parter
      .flatMap((party) => party.saker ?? [])
      .find((reference) => reference.saksnummer)?.saksnummer
    const firstDay = gyldighet?.ikrafttredelse ?? (gyldighet?.periode && `${gyldighet.periode.fra}-01-01`)
    return {
      agreementType: avtaletype,
      status,
      ...(caseNumber && { caseNumber }),
      parties: parter.map((party) => party.navn),
      date: datoer?.dokument ?? datoer?.signert ?? underskrifter.dato ?? firstDay ?? `${this.#textSet.id}-01`,
      dates: this.#dates(),
      textSet: { id: this.#textSet.id, sha256: this.#textSet.sha256 },
    }
  }

  #dates(): AgreementDates {
    const { datoer, underskrifter, gyldighet } = this.#agreement
    const [document, signed, inForce] = [
      datoer?.dokument,
      datoer?.signert ?? underskrifter.dato,
      gyldighet?.ikrafttredelse,
    ]
    const period = gyldighet?.periode && `${gyldighet.periode.fra}–${gyldighet.periode.til}`
    return {
      ...(document && { document }),
      ...(signed && { signed }),
      ...(inForce && { inForce }),
      ...(period && { period }),
    }
  }
}

function overridesOf(texts: View): Overrides {
  const replacement = proseOf(texts.erstatt)
  const addition = proseOf(texts.tillegg)
  return { omit: texts.utelat === true, ...(replacement && { replacement }), ...(addition && { addition }) }
}

const proseOf = (value: unknown): FieldContent | undefined =>
  value instanceof Field ? Field.contentOf(value) : undefined
