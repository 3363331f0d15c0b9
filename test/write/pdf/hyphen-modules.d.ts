/** The package `hyphen` has no types of its own. */
declare module 'hyphen/nb/index.js' {
  const patterns: { hyphenateSync(text: string, options: { hyphenChar: string; minWordLength: number }): string }
  export default patterns
}

declare module 'hyphen/nn/index.js' {
  const patterns: { hyphenateSync(text: string, options: { hyphenChar: string; minWordLength: number }): string }
  export default patterns
}
