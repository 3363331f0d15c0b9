import { TemplateHandler } from 'easy-template-x'
import { fillTemplate } from './fill-template.mjs'

await fillTemplate((template) => {
  const handler = new TemplateHandler()
  return (values) => handler.process(template, values)
})
