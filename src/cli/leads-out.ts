import { dirname } from 'node:path'
import { isBelow } from './is-below.js'
import type { Files } from './world.js'

/** Whether a folder of a project, which need not be there yet, lies outside it when links are followed. */
export async function leadsOut(files: Files, projectFolder: string, targetFolder: string): Promise<boolean> {
  const nearest = await nearestThere(files, targetFolder)
  try {
    return !isBelow(await files.realPath(projectFolder), await files.realPath(nearest))
  } catch {
    return true // a link that leads nowhere, or where nobody may look
  }
}

async function nearestThere(files: Files, path: string): Promise<string> {
  const status = await files.status(path).catch(() => undefined)
  return status || dirname(path) === path ? path : nearestThere(files, dirname(path))
}
