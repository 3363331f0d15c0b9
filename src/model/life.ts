import type { Agreement } from './agreement.js'

export type Status = Agreement['status']

/** An agreement's life, in order. */
export const life: readonly Status[] = ['utkast', 'til-vedtak', 'vedtatt', 'signert']

export const hasReached = ({ status }: Agreement, step: Status): boolean => life.indexOf(status) >= life.indexOf(step)
