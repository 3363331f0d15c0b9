import type { Agreement } from '../model/agreement.js'

interface RoleLike {
  readonly rolle?: string
  readonly kontakt?: string
}

/** What a role is called: what it says, else what its contact is. */
export function titleOf({ rolle, kontakt }: RoleLike, { kontakter = [] }: Agreement): string | undefined {
  const contact = kontakter.find(({ id }) => id === kontakt)
  return rolle ?? contact?.stilling ?? contact?.verv ?? contact?.navn
}
