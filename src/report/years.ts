import type { Period } from '../model/revision.js'

/** `2028–2031`, or the one year. */
export const years = ({ fra, til }: Period): string => (fra === til ? `${fra}` : `${fra}–${til}`)
