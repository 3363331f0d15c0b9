import type { Theme } from '../../model/theme.js'
import type { TableNode } from './nodes.js'
import { colors, frame, outdent, quoteBar, stampPlate, table } from './styles.js'

/** How pdfmake's tables look. `i` counts lines and columns from 0; none closes a row that goes on on the next page. */
export type LayoutName = keyof ReturnType<typeof tableLayoutsIn>

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

const box = (side: number, { frame: border = colors.border, tint }: Theme) => ({
  hLineWidth: () => frame.border,
  vLineWidth: () => frame.border,
  hLineColor: border,
  vLineColor: border,
  paddingLeft: () => side - frame.border,
  paddingRight: () => side - frame.border,
  paddingTop: () => frame.padding.top,
  paddingBottom: () => frame.padding.bottom,
  fillColor: tint,
  hLineWhenBroken: false,
})

/** Rows between thin lines, columns a gap apart. */
const ruled = (hLineWidth: (i: number, node: TableNode) => number, padding: number, { accent }: Theme) => ({
  ...plain,
  hLineWidth,
  hLineColor: (i: number, node: TableNode) => (node.hasHeader && i === 1 ? accent : colors.rule),
  paddingLeft: (i: number) => (i === 0 ? 0 : table.columnGap / 2),
  paddingRight: (i: number, node: TableNode) => (i === node.table.widths.length - 1 ? 0 : table.columnGap / 2),
  paddingTop: () => padding,
  paddingBottom: () => padding,
})

export const tableLayoutsIn = (theme: Theme) => ({
  frame: box(outdent, theme),
  /** Within another frame, a list or a quote. */
  innerFrame: box(frame.padding.inner, theme),
  quote: {
    ...plain,
    vLineWidth: (i: number) => (i === 0 ? quoteBar.width : 0),
    vLineColor: theme.frame ?? colors.border,
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
  table: ruled(
    (i, node) => (i === 0 ? 0 : node.hasHeader && i === 1 ? table.headerRule : table.rule),
    table.padding,
    theme,
  ),
  facts: ruled(none, table.factsPadding, theme),
  coverFacts: ruled(() => table.rule, table.coverFactsPadding, theme),
})
