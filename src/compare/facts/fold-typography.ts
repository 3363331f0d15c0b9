/** Text without what only typography is: kinds of quotation marks, dashes and spaces, line breaks, small and capital letters. */
export const foldTypography = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/["«»“”„‟]/g, '"')
    .replaceAll(/['‘’‚‛]/g, "'")
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
