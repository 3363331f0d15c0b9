/** Why a file can't be read. */
export type Damage = 'broken' | 'encrypted' | 'too-large' | 'checksum'

/** Thrown where a file turns out not to be what it should; told at the door of this folder as a problem with the file. */
export class DamagedFile extends Error {
  readonly damage: Damage

  constructor(damage: Damage) {
    super(damage)
    this.damage = damage
  }
}
