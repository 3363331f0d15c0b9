import type { Labels } from './labels.js'
import { type Printer, printValue } from './print-value.js'
import { keyStep, type Step } from './steps-to.js'

/** What an entry of a list is called: `innsatsområdet «Ungdom»`. */
export function nameEntry(step: Step, printer: Printer): string {
  const template = printer.labels.entry(step.definition) ?? step.key
  return template
    .split(/(\[[^\]]*\])/)
    .map((part) =>
      part.startsWith('[') ? (fillPart(part.slice(1, -1), step, printer) ?? '') : fillPart(part, step, printer, ''),
    )
    .join('')
}

/** The keys that an entry's name says already, and its id. */
export function keysInName({ definition }: Step, labels: Labels): string[] {
  const names = [...(labels.entry(definition) ?? '').matchAll(/\{([^}]+)\}/g)]
  return ['id', ...names.flatMap(([, keys = '']) => keys.split('|'))]
}

/** A part of a name with its values; where one is missing, `missing` stands for it, else there is no such part. */
function fillPart(part: string, step: Step, printer: Printer, missing?: string): string | undefined {
  let isWhole = true
  const filled = part.replaceAll(/\{([^}]+)\}/g, (_, keys: string) => {
    const value = firstValue(keys.split('|'), step, printer) ?? missing
    if (value === undefined) isWhole = false
    return value ?? ''
  })
  return isWhole ? filled : undefined
}

/** The value of the first of these keys that has one. */
function firstValue(keys: readonly string[], step: Step, printer: Printer): string | undefined {
  const found = keys.map((key) => keyStep(step, key)).find(({ value }) => value !== undefined)
  if (found) return printValue(found, printer, false)
  // What a party has decided is a decision where nothing else is said.
  return step.definition === 'decision' && keys[0] === 'slag' ? printer.labels.choice('vedtak') : undefined
}
