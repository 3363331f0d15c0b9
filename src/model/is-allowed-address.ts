/**
 * Whether a link may lead there: to a page of a named host, or to a post box or a telephone. What stands before an `@` is
 * read as the host by people (`https://politiet.no@evil.example`), and browsers read `\` as `/`. The mark of a field passes:
 * its schema restricts it.
 */
export const isAllowedAddress = (address: string): boolean =>
  /^(https?:\/\/[^\s/?#@\\]+([/?#][^\s\\]*)?|(mailto|tel):[^\s\\]+|\uE000.*)$/iu.test(address.trim())
