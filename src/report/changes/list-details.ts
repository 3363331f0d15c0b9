import { isMap } from '../../model/value-at.js'
import { upperFirst } from '../../model/wording.js'
import { keysInName, nameEntry } from './name-entry.js'
import { type Printer, printValue } from './print-value.js'
import { entryOf, keyStep, type Step } from './steps-to.js'

/** What a map or an entry says, a line for each fact: `Målet: «Færre unge prøver rusmidler»`. What its name says isn't told again. */
export const listDetails = (step: Step, printer: Printer): string[] => detailsOf(step, printer, [])

function detailsOf(step: Step, printer: Printer, within: readonly string[]): string[] {
  const told = step.owner === undefined ? keysInName(step, printer.labels) : []
  return Object.keys(step.node.properties ?? {}).flatMap((key) => {
    const below = keyStep(step, key)
    if (below.value === undefined || told.includes(key)) return []
    const name = printer.labels.key(below.owner ?? '', key)
    if (Array.isArray(below.value)) return entryDetails(below, name, printer, within)
    if (isMap(below.value) && !below.node['x-samlet']) return detailsOf(below, printer, [...within, name])
    return [line([...within, name], printValue(below, printer))]
  })
}

/** Of a list whose entries have names, what each says; of another its values on one line. */
function entryDetails(list: Step, name: string, printer: Printer, within: readonly string[]): string[] {
  const entries = (list.value as readonly unknown[]).map((entry) => entryOf(list, entry))
  if (entries.length === 0) return []
  const isPlain = entries.every(({ value, node }) => !isMap(value) || node['x-samlet'])
  if (isPlain) return [line([...within, name], printValue(list, printer))]
  return entries.flatMap((entry) => {
    const way = [...within, nameEntry(entry, printer)]
    const below = detailsOf(entry, printer, way)
    return below.length > 0 ? below : [line(way)]
  })
}

/** On one line, whatever the text is. */
const line = (names: readonly string[], value?: string): string =>
  [upperFirst(names.join(', ')), value?.replaceAll(/\s+/g, ' ')].filter((each) => each !== undefined).join(': ')
