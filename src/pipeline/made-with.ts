import packageFile from '../../package.json' with { type: 'json' }
import type { Manifest } from '../model/manifest.js'

const versions: Readonly<Record<string, string>> = packageFile.devDependencies

/** What writes the files, as a manifest has it. The fonts come as a package, whose version is given. */
export const madeWith: Pick<Manifest, 'tool' | 'libraries' | 'fonts'> = {
  tool: { name: 'politirad', version: packageFile.version },
  libraries: Object.fromEntries(['docx', 'handlebars', 'pdfmake', 'yaml'].map((name) => [name, versions[name] ?? ''])),
  fonts: { 'Source Sans 3': versions['@expo-google-fonts/source-sans-3'] ?? '' },
}
