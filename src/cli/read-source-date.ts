import { failure, type Outcome, problem, success } from '../model/diagnostic.js'

/**
 * The ISO date that SOURCE_DATE_EPOCH asks the files to carry instead of the agreement's own. Seconds since 1970; a
 * value that isn't must stop the build (reproducible-builds.org/specs/source-date-epoch).
 */
export function readSourceDate(env: Readonly<Record<string, string | undefined>>): Outcome<string | undefined> {
  const value = env.SOURCE_DATE_EPOCH
  if (!value) return success(undefined)
  const date = new Date(Number(value) * 1000)
  const isValid = /^\d+$/.test(value) && date.getTime() <= Date.UTC(9999, 11, 31)
  return isValid ? success(date.toISOString().slice(0, 10)) : failure([problem('bad-source-date', { value })])
}
