import { agreementSchema } from './schema.js'

/** What there is a schema of. */
export const schemaKinds = [
  'avtale',
  'felles',
  'stil',
  'prosjekt',
  'manifest',
  'rapport',
  'hendelser',
  'journal',
  'endringer',
] as const
export type SchemaKind = (typeof schemaKinds)[number]

/** The name of a schema's file, which agreements have in their first line. */
export const schemaName = (kind: SchemaKind): string => `${kind}.schema.json`

/** A schema as text, for editors and other programs. */
export async function schemaText(kind: SchemaKind): Promise<string> {
  const { default: schema } = await load[kind]()
  return `${JSON.stringify(schema, null, 2)}\n`
}

const load: { readonly [K in SchemaKind]: () => Promise<{ readonly default: object }> } = {
  avtale: async () => ({ default: agreementSchema }),
  felles: () => import('../../schemas/felles.schema.json', { with: { type: 'json' } }),
  stil: () => import('../../schemas/stil.schema.json', { with: { type: 'json' } }),
  prosjekt: () => import('../../schemas/prosjekt.schema.json', { with: { type: 'json' } }),
  manifest: () => import('../../schemas/manifest.schema.json', { with: { type: 'json' } }),
  hendelser: () => import('../../schemas/hendelser.schema.json', { with: { type: 'json' } }),
  rapport: () => import('../../schemas/rapport.schema.json', { with: { type: 'json' } }),
  journal: () => import('../../schemas/journal.schema.json', { with: { type: 'json' } }),
  endringer: () => import('../../schemas/endringer.schema.json', { with: { type: 'json' } }),
}
