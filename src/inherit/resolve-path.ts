/**
 * The path of a file that another names, both as seen from the agreement's folder: `felles/øst.yaml` names
 * `../norge.yaml` → `norge.yaml`. Written on Windows or not, it is the same. Undefined where it isn't relative.
 */
export function resolvePath(from: string, written: string): string | undefined {
  const way = written.replaceAll('\\', '/')
  if (/^\/|^[a-z][a-z0-9+.-]*:/i.test(way)) return undefined
  const parts: string[] = []
  for (const part of [...from.split('/').slice(0, -1), ...way.split('/')]) {
    const isUp = part.trim() === '..'
    if (isUp && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (isUp) parts.push('..')
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
