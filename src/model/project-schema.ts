import schema from '../../schemas/prosjekt.schema.json' with { type: 'json' }
import type { Schema } from './schema.js'

export const projectSchema = schema as Schema
