import { type Document, Packer } from 'docx'
import type { Parts } from './finish/parts.js'

/**
 * The parts of the file as the docx library writes them. Its packer zips them at once, and unzipping them again to
 * finish them took half of the time; its compiler, which it keeps to itself, leaves them as they are.
 */
export function compileParts(document: Document): Parts {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler }
  return compiler.compile(document)
}

interface Compiler {
  compile(document: Document): Parts
}
