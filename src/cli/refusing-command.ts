import { Command, type ErrorOptions } from 'commander'
import { type Diagnostic, problem } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'

/** Thrown through commander to end its reading. */
export class Refusal extends Error {
  readonly problem: Diagnostic

  constructor(refused: Diagnostic) {
    super(refused.code)
    this.problem = refused
  }
}

/** Says what is wrong with the arguments as a problem, where commander would print English. */
export class RefusingCommand extends Command {
  override createCommand(name?: string): Command {
    return new RefusingCommand(name)
  }

  override error(message: string, options: ErrorOptions = {}): never {
    const [, subject = ''] = /'([^']*)'/.exec(message) ?? []
    switch (options.code) {
      case 'commander.unknownOption':
        throw unknownOption(this, subject)
      case 'commander.optionMissingArgument':
        throw new Refusal(problem('missing-option-value', { option: subject.split(/[ ,]/)[0] ?? subject }))
      case 'commander.excessArguments':
        throw tooManyArguments(this)
      case 'commander.missingArgument':
        throw new Refusal(problem('missing-argument', { argument: subject }))
      default:
        return super.error(message, options)
    }
  }
}

/** What stands after the program's name, and isn't a command, is taken for one. */
function tooManyArguments(command: Command): Refusal {
  const first = command.args[command.registeredArguments.length] ?? ''
  return command.parent && command.commands.length === 0
    ? new Refusal(problem('too-many-arguments', { argument: first }))
    : unknownCommand(command, first)
}

function unknownOption(command: Command, option: string): Refusal {
  const known = command.options.flatMap(({ long }) => long ?? [])
  const near = option.startsWith('--') ? findNear(option, [...known, '--help']) : undefined
  return new Refusal(problem('unknown-option', { option, ...(near && { near }) }))
}

export function unknownCommand(program: Command, command: string): Refusal {
  // Not every command has an alias, whatever the type says.
  const known = program.commands.flatMap((each) => [each.name(), each.alias()]).filter(Boolean)
  const near = findNear(command, known)
  return new Refusal(problem('unknown-command', { command, ...(near && { near }) }))
}
