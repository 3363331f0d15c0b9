import { relative, sep } from 'node:path'

/** A path as seen from a folder, with `/` on every system. */
export const wayFrom = (folder: string, path: string): string => relative(folder, path).split(sep).join('/')
