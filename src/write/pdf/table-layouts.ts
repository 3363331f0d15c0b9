import type { TableNode } from './nodes.js'
import { colors, frame, outdent, quoteBar, stampPlate, table } from './styles.js'

/** How pdfmake's tables look. `i` counts lines and columns from 0; none closes a row that goes on on the next page. */
export type LayoutName = keyof typeof tableLayouts

const none = () => 0

const plain = {
  hLineWidth: none,
  vLineWidth: none,
  paddingLeft: none,
  paddingRight: none,
  paddingTop: none,
  paddingBottom: none,
  hLineWhenBroken: false,
}

const box = (side: number) => ({
  hLineWidth: () => frame.border,
  vLineWidth: () => frame.border,
  hLineColor: colors.border,
  vLineColor: colors.border,
  paddingLeft: () => side - frame.border,
  paddingRight: () => side - frame.border,
  paddingTop: () => frame.padding.top,
  paddingBottom: () => frame.padding.bottom,
  fillColor: colors.tint,
  hLineWhenBroken: false,
})

/** Rows between thin lines, columns a gap apart. */
const ruled = (hLineWidth: (i: number, node: TableNode) => number, padding: number) => ({
  ...plain,
  hLineWidth,
  hLineColor: (i: number, node: TableNode) => (node.hasHeader && i === 1 ? colors.accent : colors.rule),
  paddingLeft: (i: number) => (i === 0 ? 0 : table.columnGap / 2),
  paddingRight: (i: number, node: TableNode) => (i === node.table.widths.length - 1 ? 0 : table.columnGap / 2),
  paddingTop: () => padding,
  paddingBottom: () => padding,
})

export const tableLayouts = {
  frame: box(outdent),
  /** Within another frame, a list or a quote. */
  innerFrame: box(frame.padding.inner),
  quote: {
    ...plain,
    vLineWidth: (i: number) => (i === 0 ? quoteBar.width : 0),
    vLineColor: colors.border,
    paddingLeft: () => quoteBar.gap,
  },
  stamp: {
    ...plain,
    paddingLeft: () => stampPlate.side,
    paddingRight: () => stampPlate.side,
    paddingTop: () => stampPlate.top,
    paddingBottom: () => stampPlate.bottom,
    fillColor: colors.stamp,
  },
  table: ruled((i, node) => (i === 0 ? 0 : node.hasHeader && i === 1 ? table.headerRule : table.rule), table.padding),
  facts: ruled(none, table.factsPadding),
  coverFacts: ruled(() => table.rule, table.coverFactsPadding),
}
