import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { fillTemplate } from './fill-template.mjs'

await fillTemplate((template) => (values) => {
  const options = { paragraphLoop: true, linebreaks: true }
  const filled = new Docxtemplater(new PizZip(template), options).render(values)
  return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
})
