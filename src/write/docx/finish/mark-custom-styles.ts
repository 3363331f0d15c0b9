import { customStyles } from '../document-styles.js'
import { replaceOnce } from './replace-once.js'

/** Tells Word which styles are ours, so that it doesn't look for them among its own. */
export const markCustomStyles = (xml: string): string =>
  customStyles.reduce((styles, id) => {
    const attribute = `w:styleId="${id}"`
    return replaceOnce(styles, `${attribute}>`, `${attribute} w:customStyle="1">`)
  }, xml)
