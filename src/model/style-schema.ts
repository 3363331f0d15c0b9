import schema from '../../schemas/stil.schema.json' with { type: 'json' }
import type { Schema } from './schema.js'

export const styleSchema = schema as Schema
