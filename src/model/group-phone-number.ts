/**
 * `99354373` → `99 35 43 73`; numbers that begin with 8 in groups of 3, 2 and 3; five digits in one group. Others stay
 * as written.
 */
export function groupPhoneNumber(written: string): string {
  const digits = written.replaceAll(' ', '')
  if (!/^\d{8}$/.test(digits)) return /^\d{5}$/.test(digits) ? digits : written
  const groups = digits.startsWith('8') ? /^(\d{3})(\d{2})(\d{3})$/ : /^(\d{2})(\d{2})(\d{2})(\d{2})$/
  return (groups.exec(digits) ?? []).slice(1).join(' ')
}
