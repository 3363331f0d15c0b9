import { isAbsolute, relative, sep } from 'node:path'

/** Whether a path leads to a folder or to what lies in it; both with their links followed. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
