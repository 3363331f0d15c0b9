import type { CommanderError } from 'commander'
import type { Asked } from './asked.js'
import { declareCommands } from './declare-commands.js'
import { Refusal } from './refusing-command.js'
import type { CliWords } from './words.js'

/** What the arguments ask for. Reads nothing but its arguments and does nothing. */
export function readCommandLine(argv: readonly string[], version: string, words: CliWords, columns: number): Asked {
  let asked: Asked | undefined
  let printed = ''
  const program = declareCommands(words.help, version, {
    columns,
    print: (text) => {
      printed += text
    },
    ask: (found) => {
      asked = found
    },
  })
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof Refusal) return { command: 'refuse', problem: error.problem }
    if (!isCommanderExit(error)) throw error
  }
  return asked ?? { command: 'print', text: printed }
}

/** The value of an option that must be known before the arguments are read in that language. */
export function peekOption(argv: readonly string[], option: string): string | undefined {
  const end = argv.indexOf('--')
  const options = end === -1 ? argv : argv.slice(0, end)
  const at = options.findLastIndex((each) => each === option || each.startsWith(`${option}=`))
  const found = options[at]
  return found === option ? options[at + 1] : found?.slice(option.length + 1)
}

/** Commander throws when it has shown help or the version. */
const isCommanderExit = (error: unknown): error is CommanderError =>
  error instanceof Error &&
  'code' in error &&
  String(error.code).startsWith('commander.') &&
  'exitCode' in error &&
  error.exitCode === 0
