import { findNear } from '../model/find-near.js'
import { groupPhoneNumber } from '../model/group-phone-number.js'
import { bare } from '../model/written-marks.js'

/**
 * What was written, in the form the schema wants, where that can be told: `25.10.2018` → `2018-10-25`. `fits` says
 * whether a guess is right; a guess that isn't is never given. No guess drops or adds a digit of a number: which one
 * is wrong or missing, only the writer knows.
 */
export function suggestForm(format: string, value: string, fits: (guess: string) => boolean): string | undefined {
  const written = bare(value)
  return guesses[format]?.(written).find(fits) ?? (fits(written) ? written : undefined)
}

/**
 * What was written, in the form the schema wants, where nothing else can have been meant: `25.10.2018` → `2018-10-25`,
 * but not `10/25/2018`, nor the misspelt name of a month.
 */
export function certainForm(format: string, value: string, fits: (form: string) => boolean): string | undefined {
  const form = certain[format]?.(value)
  return form !== undefined && fits(form) ? form : undefined
}

const certain: Readonly<Record<string, (value: string) => string | undefined>> = {
  date: (value) =>
    /^\d{1,2}\. ?\d{1,2}\. ?\d{4}$/.test(value) || hasMonth(value)
      ? [...dayFirst(value), ...monthByName(value)][0]
      : undefined,
  clock: (value) => (/^\d{1,2}[.:]\d\d$/.test(value) ? value.replace(':', '.').padStart(5, '0') : undefined),
  organisasjonsnummer: (value) => (/^[\d ]+$/.test(value) ? value.replaceAll(' ', '') : undefined),
  nummer: (value) => (/^(?:\d[ .-]?){8}$/.test(value) ? groupPhoneNumber(value.replace(/\D/g, '')) : undefined),
}

const hasMonth = (value: string): boolean => months.includes(/\p{L}+/u.exec(value)?.[0].toLowerCase() ?? '')

/** `abc` and `#abc` for `#aabbcc`, as on web pages. */
function longColor(value: string): string[] {
  const digits = value.replace(/^#/, '')
  return [`#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`]
}

const guesses: Readonly<Record<string, (value: string) => string[]>> = {
  date: (value) => [...dayFirst(value), ...yearFirst(value), ...monthByName(value)],
  color: longColor,
  clock: timeOfDay,
  email: (value) => /[^\s<>]+@[^\s<>]+/.exec(value) ?? [],
  id: (value) => [slug(value)],
  url: (value) => (value.includes('.') ? [`https://${value.replace(/^[a-z]+:\/*/i, '')}`] : []),
  nummer: (value) => (/^[+\d\s().–-]+$/.test(value) ? [value.replace(/[^\d+]+/g, ' ').trim()] : []),
  kommunenummer: (value) => [value.replace(/[\s.]/g, '')],
  organisasjonsnummer: (value) => [value.replace(/\D/g, '')],
  line: (value) => [value.replace(/\s+/g, ' ')],
}

function timeOfDay(value: string): string[] {
  const time = value.replace(/^kl\.? */i, '')
  return [time.replace(/[:,]/, '.'), time.replace(/^(\d)[.:,]/, '0$1.'), `${time.padStart(2, '0')}.00`]
}

function dayFirst(value: string): string[] {
  const [, day, month, year] = /^(\d{1,2})[./\s-]+(\d{1,2})[./\s-]+(\d{4})$/.exec(value) ?? []
  return day && month && year ? [isoDate(year, month, day)] : []
}

function yearFirst(value: string): string[] {
  const [, year, month, day] = /^(\d{4})[./\s-]?(\d{1,2})[./\s-]?(\d{1,2})$/.exec(value) ?? []
  return day && month && year ? [isoDate(year, month, day), isoDate(year, day, month)] : []
}

const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')

function monthByName(value: string): string[] {
  const [, day, name, year] = /^(\d{1,2})\.? ?(\p{L}+)\.? (\d{4})$/u.exec(value) ?? []
  const month = name && (months.find((each) => each.startsWith(name.toLowerCase())) ?? findNear(name, months))
  return day && year && month ? [isoDate(year, String(months.indexOf(month) + 1), day)] : []
}

const isoDate = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

const slug = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-+|-+$/g, '')
