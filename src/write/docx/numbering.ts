import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix, type NumberingDefinition } from 'docx'
import type { Heading, List } from '../../model/document.js'
import { indents } from './measures.js'

/** Word counts nine levels. */
const deepestLevel = 8

/** A paragraph's place in one of the series that Word counts. */
export interface Numbering {
  readonly reference: string
  readonly level: number
  readonly instance: number
}

/** The number that Word makes for a heading, and how it is asked to. */
export interface HeadingNumbering extends Numbering {
  readonly text: string
}

/** The series of the document: headings, bullets and numbers, and the two list kinds as they stand within a frame. */
export function numberingDefinitions(annexWord: string): NumberingDefinition[] {
  return [
    { reference: 'sections', levels: [headingLevel(0, '%1', inMargin, 'Heading1')] },
    {
      reference: 'annexes',
      levels: [
        headingLevel(0, `${annexWord} %1`, { left: indents.annexNumber, hanging: indents.annexNumber }),
        headingLevel(1, '%1.%2', inMargin),
      ],
    },
    { reference: 'bullets', levels: levels(bullet) },
    { reference: 'decimals', levels: levels(decimal) },
    { reference: 'frame-bullets', levels: levels((level) => withinFrame(bullet(level))) },
    { reference: 'frame-decimals', levels: levels((level) => withinFrame(decimal(level))) },
  ]
}

/** Each list of the agreement is an instance of its own, so that each begins at 1. */
export function listNumbering(list: List, instance: number, depth: number, framed: boolean): Numbering {
  const kind = list.ordered ? 'decimals' : 'bullets'
  return { reference: framed ? `frame-${kind}` : kind, level: Math.min(depth, deepestLevel), instance }
}

/**
 * Counts headings as Word will, in reading order: the result says how Word is to number a heading, or nothing where its
 * count wouldn't come to the heading's own number, which is then written out.
 */
export function headingCounter(annexWord: string): (heading: Heading) => HeadingNumbering | undefined {
  let section = 0
  let annex = 0
  let withinAnnex = 0
  return ({ series, level, number }) => {
    if (series === 'section' && level === 1 && number === String(section + 1))
      return { reference: 'sections', level: 0, instance: 0, text: String(++section) }
    if (series === 'annex' && level === 1 && number === `${annexWord} ${annex + 1}`) {
      withinAnnex = 0
      return { reference: 'annexes', level: 0, instance: 0, text: `${annexWord} ${++annex}` }
    }
    if (series === 'annex' && level === 2 && number === `${annex}.${withinAnnex + 1}`)
      return { reference: 'annexes', level: 1, instance: 0, text: `${annex}.${++withinAnnex}` }
    return undefined
  }
}

interface Indent {
  readonly left: number
  readonly hanging: number
}

/** A number in the margin, so that the heading begins where the text does. */
export const inMargin: Indent = { left: 0, hanging: indents.headingNumber }

function headingLevel(level: number, text: string, indent: Indent, style?: string): ILevelsOptions {
  return {
    level,
    text,
    format: LevelFormat.DECIMAL,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: { ...(style && { style }), paragraph: { indent } },
  }
}

const levels = (make: (level: number) => ILevelsOptions): ILevelsOptions[] =>
  Array.from({ length: deepestLevel + 1 }, (_, level) => make(level))

const bullet = (level: number): ILevelsOptions =>
  listLevel(level, LevelFormat.BULLET, ['•', '–', '▪'][level % 3] as string)

const decimal = (level: number): ILevelsOptions => listLevel(level, LevelFormat.DECIMAL, `%${level + 1}.`)

function listLevel(level: number, format: ILevelsOptions['format'], text: string): ILevelsOptions {
  const indent = { left: (level + 1) * indents.listStep, hanging: indents.listStep }
  return { level, text, ...(format && { format }), alignment: AlignmentType.LEFT, style: { paragraph: { indent } } }
}

/**
 * Word draws paragraphs as one box only when they begin equally far to the left. So every item's first line begins at the
 * frame's own edge, and em spaces before its mark take it to where its level stands. A bullet may be no longer than one
 * character in LibreOffice, so one with spaces is a number whose text has no digit.
 */
function withinFrame(level: ILevelsOptions): ILevelsOptions {
  if (level.level === 0) return level
  const hanging = (level.level + 1) * indents.listStep
  return {
    ...level,
    format: LevelFormat.DECIMAL,
    text: '\u2003\u2003'.repeat(level.level) + level.text,
    style: { paragraph: { indent: { left: hanging, hanging } } },
  }
}
