import { DocumentDefaults, type IParagraphStyleOptions, type IStylesOptions, LineRuleType, UnderlineType } from 'docx'
import { defaultTheme } from '../../model/theme.js'
import { element } from './element.js'
import { type Colours, coloursIn, space, type, typeface } from './measures.js'
import { paragraphStyles, type StyleSketch } from './paragraph-styles.js'
import { tableStyles } from './table-style.js'

/** The ids of the styles that Word doesn't know by name. */
export const customStyles: readonly string[] = [
  ...Object.entries<StyleSketch>(paragraphStyles(coloursIn(defaultTheme))).flatMap(([id, style]) =>
    style.custom ? [id] : [],
  ),
  'Term',
  'AgreementTable',
]

/** Only the styles that we define: the library's own would bring in some that nothing uses, and a paragraph style Strong. */
export function documentStyles(language: string, colours: Colours): IStylesOptions {
  return {
    importedStyles: [defaults(language), ...standardStyles(), ...tableStyles(colours)],
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      ...Object.entries(paragraphStyles(colours)).map(define),
    ],
    characterStyles: [
      {
        id: 'Hyperlink',
        name: 'Hyperlink',
        basedOn: 'DefaultParagraphFont',
        run: { color: colours.link, underline: { type: UnderlineType.SINGLE } },
      },
      {
        id: 'Term',
        name: 'Ledetekst',
        basedOn: 'DefaultParagraphFont',
        quickFormat: true,
        run: { color: colours.muted },
      },
    ],
  }
}

function define([id, { name, basedOn = 'Normal', next, paragraph, run }]: [
  string,
  StyleSketch,
]): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn,
    ...(next && { next }),
    quickFormat: true,
    ...(paragraph && { paragraph }),
    ...(run && { run }),
  }
}

const defaults = (language: string): DocumentDefaults =>
  new DocumentDefaults({
    run: {
      font: { ascii: typeface, hAnsi: typeface, cs: typeface, eastAsia: typeface },
      size: type.body,
      language: { value: language, eastAsia: language, bidirectional: 'ar-SA' },
    },
    paragraph: { spacing: { line: space.line, lineRule: LineRuleType.AUTO } },
  })

/** What every style stands on; the library leaves these out once styles of its own aren't wanted. */
const standardStyles = () => [
  element('w:style', { 'w:type': 'character', 'w:default': '1', 'w:styleId': 'DefaultParagraphFont' }, [
    element('w:name', { 'w:val': 'Default Paragraph Font' }),
    element('w:uiPriority', { 'w:val': '1' }),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
  ]),
  element('w:style', { 'w:type': 'numbering', 'w:default': '1', 'w:styleId': 'NoList' }, [
    element('w:name', { 'w:val': 'No List' }),
    element('w:uiPriority', { 'w:val': '99' }),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
  ]),
]
