/** A text string in a PDF: pdfkit takes primitive strings for names, and tells texts by their wrapper. */
export const pdfText = (text: string): object => Object(text)
