import contextModule from 'pdfmake/js/DocumentContext.js'
import layoutModule from 'pdfmake/js/LayoutBuilder.js'
import writerModule from 'pdfmake/js/PageElementWriter.js'
import documentModule from 'pdfmake/js/PDFDocument.js'
import rendererModule from 'pdfmake/js/Renderer.js'
import breakerModule from 'pdfmake/js/TextBreaker.js'
import decoratorModule from 'pdfmake/js/TextDecorator.js'

/** The parts of pdfmake that its Printer puts together. We do it ourselves: the Printer reads files and URLs. */
export const DocumentContext = classOf(contextModule)
export const LayoutBuilder = classOf(layoutModule)
export type LayoutBuilder = InstanceType<typeof LayoutBuilder>
export const PageElementWriter = classOf(writerModule)
export const PDFDocument = classOf(documentModule)
export type PDFDocument = InstanceType<typeof PDFDocument>
export const Renderer = classOf(rendererModule)
export const TextBreaker = classOf(breakerModule)
export const TextDecorator = classOf(decoratorModule)
export type TextDecorator = InstanceType<typeof TextDecorator>
export type { Page } from 'pdfmake/js/DocumentContext.js'
export type { Line, Word } from 'pdfmake/js/LayoutBuilder.js'
export type { PdfReference } from 'pdfmake/js/PDFDocument.js'

/** Node gives a CommonJS module as an object with `default`; bundlers and vitest give the class itself. */
function classOf<Class extends object>(module: { readonly default: Class }): Class {
  return 'default' in module ? module.default : (module as Class)
}
