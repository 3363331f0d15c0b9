import type { ImportedXmlComponent } from 'docx'
import { element } from './element.js'
import { type Colours, space } from './measures.js'

/** The table that all tables stand on, and ours: thin lines between the rows, and a header row that stands out. */
export function tableStyles(colours: Colours): ImportedXmlComponent[] {
  return [
    element('w:style', { 'w:type': 'table', 'w:default': '1', 'w:styleId': 'TableNormal' }, [
      value('name', 'Normal Table'),
      value('uiPriority', '99'),
      element('w:semiHidden'),
      element('w:unhideWhenUsed'),
      element('w:tblPr', {}, [width('tblInd', 0), cellMargins(0, 108)]),
    ]),
    element('w:style', { 'w:type': 'table', 'w:styleId': 'AgreementTable' }, [
      value('name', 'Avtaletabell'),
      value('basedOn', 'TableNormal'),
      value('uiPriority', '59'),
      element('w:qFormat'),
      element('w:tblPr', {}, [
        element('w:tblBorders', {}, [
          border('top', colours.accent, 8),
          border('bottom', colours.accent, 8),
          border('insideH', colours.rule, 4),
        ]),
        cellMargins(space.cell.above, space.cell.beside),
      ]),
      element('w:tblStylePr', { 'w:type': 'firstRow' }, [
        element('w:rPr', {}, [element('w:b')]),
        element('w:tcPr', {}, [
          element('w:tcBorders', {}, [border('bottom', colours.accent, 8)]),
          element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': colours.tint }),
        ]),
      ]),
    ]),
  ]
}

const value = (name: string, val: string) => element(`w:${name}`, { 'w:val': val })

const width = (name: string, twips: number) => element(`w:${name}`, { 'w:w': String(twips), 'w:type': 'dxa' })

const border = (side: string, color: string, size: number) =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': String(size), 'w:space': '0', 'w:color': color })

const cellMargins = (above: number, beside: number) =>
  element('w:tblCellMar', {}, [
    width('top', above),
    width('left', beside),
    width('bottom', above),
    width('right', beside),
  ])
