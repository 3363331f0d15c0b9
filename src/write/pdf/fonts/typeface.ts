import { faces } from '../../../generated/faces.js'
import { Face } from './face.js'

/**
 * Source Sans 3 (OFL), which has æøå, the Sámi letters and figures of one width. Semi-bold stands for bold: it is
 * clear enough beside the regular, and quieter. These four are the only files that the writer ever reads.
 */
export const family = 'Source Sans 3'

export type FaceName = keyof typeof faces

/** A face that is made ready when it is first asked for; all documents of a process share it. */
export function sharedFace(name: FaceName): Face {
  const face = shared.get(name) ?? new Face(faces[name])
  shared.set(name, face)
  return face
}

const shared = new Map<FaceName, Face>()
