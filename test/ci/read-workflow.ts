import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../read-example.js'

/** A step of a workflow or an action, as far as tests look at it. */
export interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly if?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string | undefined>>
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>>
}

export const readAction = (): Action => parse(readFileSync(join(root, 'action.yml'), 'utf8'))

export const workflows = ['github-pull-request', 'github-yearly-revision', 'github-web-edition']

export const stepsOf = (workflow: string): readonly Step[] =>
  Object.values((parse(readFileSync(join(root, 'docs', 'ci', `${workflow}.yml`), 'utf8')) as Workflow).jobs).flatMap(
    ({ steps = [] }) => steps,
  )
