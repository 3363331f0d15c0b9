/**
 * The schema of an agreement → that of a part of one: of a file that agreements inherit, and of an agreement that does.
 * Nothing is asked for but the ids that entries are merged by; `~` takes an inherited value away, `utgår: true` an entry.
 * Editors read it; the tool checks what comes out when all is merged, against the whole schema.
 */
export function sharedSchema(schema) {
  const { title, properties, $defs, $schema, $id } = schema
  const inPart = (node, key) => (whole.includes(key) ? node : part(node, $defs))
  return {
    $schema,
    $id: $id.replace('avtale.', 'felles.'),
    title: 'Felles tekst, eller en avtale som arver',
    description: `${title}, men uten krav om at alt er med: det som mangler, står i en fil som arves, eller i avtalen som arver denne.`,
    $comment: 'Made from avtale.schema.json by sharedSchema in src/build/shared-schema.mjs: do not edit.',
    type: 'object',
    additionalProperties: false,
    properties: mapValues(properties, inPart),
    $defs: mapValues($defs, inPart),
  }
}

/** What can't be taken away. */
const whole = ['skjema', 'avtaletype', 'arver', 'inheritedFiles', 'id']

/** How many must be there is for the whole to say. */
const demands = ['required', 'anyOf', 'dependentRequired', 'minItems', 'minProperties']

function part(node, $defs) {
  const kept = Object.fromEntries(Object.entries(node).filter(([key]) => !demands.includes(key)))
  const properties =
    node.properties && mapValues(node.properties, (child, key) => (key === 'id' ? child : part(child, $defs)))
  return {
    ...kept,
    ...(typeof node.type === 'string' && { type: [node.type, 'null'] }),
    ...(node.enum && { enum: [...node.enum, null] }),
    ...(node.const === true && { const: undefined, type: ['boolean', 'null'] }),
    ...(node.required?.includes('id') && { required: ['id'] }),
    ...(properties && { properties: properties.id ? { ...properties, utgår: dropped } : properties }),
    ...(node.items && { items: entry(node.items, $defs) }),
  }
}

/** An entry of a list isn't taken away by a sign for nothing. */
function entry(node, $defs) {
  const { type } = node.$ref ? $defs[node.$ref.replace('#/$defs/', '')] : node
  return { ...(node.$ref ? node : part(node, $defs)), ...(type && { type }) }
}

const dropped = {
  title: 'Utgår',
  description: 'Skriv true for å ta bort det arvede innslaget med denne id-en.',
  const: true,
}

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]))
