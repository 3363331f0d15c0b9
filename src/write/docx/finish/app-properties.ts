import { replaceOnce } from './replace-once.js'

/** The program that the file is from. Word and LibreOffice put their own name here when they save it. */
export const appProperties = (xml: string): string =>
  replaceOnce(xml, '/>', '><Application>politirad</Application></Properties>')
