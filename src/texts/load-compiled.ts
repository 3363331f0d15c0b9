import { templates } from '../generated/templates.js'
import { asFolder } from '../model/template-file.js'
import { type Målform, sharedFolder } from './own-templates.js'

/** The templates of a shipped set that a family in one målform uses, as the build compiled them, by their paths. */
export async function loadCompiled(
  id: string,
  family: string,
  målform: Målform,
): Promise<ReadonlyMap<string, TemplateSpecification>> {
  const folders = [sharedFolder, asFolder(family)].map((folder) => `${folder}/${målform}`)
  const loaded = await Promise.all(folders.map(async (folder) => await templates[id]?.[folder]?.()))
  return new Map(loaded.flatMap((each) => Object.entries(each?.compiled ?? {})))
}
