/** Gives the content controls of values numbers of their own, in the order of the document: Word makes up others else. */
export function numberControls(xml: string): string {
  let count = 0
  return xml.replace(/<w:tag w:val="[^"]*"\/>/g, (tag) => `${tag}<w:id w:val="${++count}"/>`)
}
