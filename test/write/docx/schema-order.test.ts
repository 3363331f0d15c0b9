import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../src/write/docx/write-docx.js'
import { sampleDocument } from '../../sample-document.js'
import { everyArrangement } from './every-arrangement.js'
import { findAll, type XmlElement } from './parse-xml.js'
import { readDocx } from './read-docx.js'

/** The order that ECMA-376 part 1 gives the children of what we write; Word refuses files, or drops things, over it. */
const orders: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
    'suppressAutoHyphens spacing ind contextualSpacing mirrorIndents jc textAlignment outlineLvl rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs highlight u shd vertAlign lang',
  'w:pBdr': 'top left bottom right between bar',
  'w:numPr': 'ilvl numId',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd ' +
    'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'tblPrEx trPr tc',
  'w:tc': 'tcPr p',
  'w:tcPr': 'cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign',
  'w:tblCellMar': 'top left bottom right',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:sdt': 'sdtPr sdtEndPr sdtContent',
  'w:sdtPr': 'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding docPartObj richText text',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols ' +
    'formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr ' +
    'trPr tcPr tblStylePr',
  'w:styles': 'docDefaults latentStyles style',
  'w:tblStylePr': 'pPr rPr tblPr trPr tcPr',
  'w:numbering': 'numPicBullet abstractNum num',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:num': 'abstractNumId lvlOverride',
  'w:font': 'altName panose1 charset family notTrueType pitch sig',
  'w:settings':
    'writeProtection view zoom removePersonalInformation displayBackgroundShape embedTrueTypeFonts trackRevisions ' +
    'documentProtection defaultTabStop autoHyphenation evenAndOddHeaders updateFields footnotePr endnotePr compat rsids ' +
    'mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator',
}

describe.each([
  ['the sample', sampleDocument()],
  ['every arrangement of blocks', everyArrangement()],
])('elements stand in the order of the schema: %s', async (_, document) => {
  const { parts } = readDocx(await writeDocx(document, new Map()))

  it.each(Object.entries(orders))('%s', (name, order) => {
    const places = order.split(' ').map((child) => `w:${child}`)
    const elements = [...parts.values()].flatMap((part) => [
      ...(part.name === name ? [part] : []),
      ...findAll(part, name),
    ])
    expect(elements.length).toBeGreaterThan(0)
    for (const element of elements) {
      const children = element.children.map((child) => (child as XmlElement).name)
      expect(children).toEqual(children.toSorted((a, b) => places.indexOf(a) - places.indexOf(b)))
      expect(children.filter((child) => !places.includes(child))).toEqual([])
    }
  })
})
