/** What word processors put for the dash of a list, and dashes that are too long. */
export const bullets = '•·▪●○◦‣–—'

/** What they put for straight quotation marks. */
export const curlyQuotes = '“”„‟‘’'

export const isBullet = (text: string): boolean => text !== '' && bullets.includes(text.charAt(0))

/** Without the quotation marks around it, straight, curly, Norwegian, or one alone. */
export const bare = (written: string): string => written.replace(outerQuotes, '').trim()

/** Text that has such marks still: YAML takes straight ones on both sides away. */
export const isOddlyQuoted = (text: string): boolean => bare(text) !== text.trim()

const outerQuotes = new RegExp(`^["'«»${curlyQuotes}]+|["'«»${curlyQuotes}]+$`, 'g')
