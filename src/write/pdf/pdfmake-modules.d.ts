/**
 * The inner parts of pdfmake 0.3.11 that are used here; it has no types of its own. Only what is used is declared.
 * They aren't pdfmake's public face: its version is pinned, and these lines are read again when the pin moves.
 */

declare module 'pdfmake/js/DocumentContext.js' {
  /** What stands on a page: lines of text (as `Line` is known to the reader), lines and areas drawn, and pictures. */
  export interface Page<Line> {
    readonly pageSize: { readonly width: number; readonly height: number }
    items: ({ type: 'line'; item: Line } | { type: 'vector' | 'image'; item: object })[]
  }

  /** Where the next thing is placed. */
  class DocumentContext {
    readonly pages: Page<never>[]
    readonly page: number
    readonly y: number
    availableWidth: number
    readonly availableHeight: number
    getCurrentPage(): Page<never>
    moveDown(offset: number): void
    moveToNextPage(orientation?: string): { readonly prevPage: number; readonly prevY: number }
  }
  const exported: { readonly default: typeof DocumentContext }
  export default exported
}

declare module 'pdfmake/js/PageElementWriter.js' {
  import type { EventEmitter } from 'node:events'
  import type contextModule from 'pdfmake/js/DocumentContext.js'

  /** A table's header, which is drawn again on each page. */
  export interface Repeatable {
    readonly height: number
    readonly insertedOnPages: (true | undefined)[]
  }

  /** Puts things on pages. */
  class PageElementWriter extends EventEmitter {
    constructor(context: InstanceType<typeof contextModule.default>)
    readonly repeatables: readonly Repeatable[]
    /** Above 0 within a block that is placed when it is whole. */
    readonly transactionLevel: number
    context(): InstanceType<typeof contextModule.default>
    addPage(size: object, orientation: null, margins: object): void
    addLine(line: object, standsBeside?: boolean, index?: number): object | false
    addImage(image: object): object | false
    addFragment(header: Repeatable, atItsX: boolean): void
    pushToRepeatables(header: Repeatable): void
    moveToNextPage(orientation?: string): void
  }
  const exported: { readonly default: typeof PageElementWriter }
  export default exported
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { Page } from 'pdfmake/js/DocumentContext.js'
  import type writerModule from 'pdfmake/js/PageElementWriter.js'
  import type { Font } from 'pdfmake/js/PDFDocument.js'

  /** A piece of text that a line may not be broken in, with the spaces after it and the look of its run. */
  export interface Word {
    text: string
    width: number
    /** Distance from the line's start. */
    x: number
    /** Width of the spaces at its end, which don't count at a line's end. */
    trailingCut: number
    /** The line ends after it, or can't end there. */
    lineEnd?: boolean
    noNewLine?: boolean
    /** Isn't broken at a letter where it is too wide. */
    noWrap?: boolean | null
    readonly font: Font
    readonly fontSize: number
    readonly color: string
    readonly characterSpacing: number
    readonly decoration: string | null
    readonly link: string | null
    readonly linkToDestination: string | null
    /** Ours: a part of a word that a line may end after, with a hyphen. */
    breaksWord?: boolean
    /** Ours: the least width. */
    readonly room?: number
    /** Ours: the list item whose marker it is, or the entry of the contents whose page number. */
    belongsTo?: object
    /** Ours: the part of the text that it is in. */
    readonly part?: import('./nodes.js').Part | undefined
    /** Ours: for each character the abbreviation that it is in, which is a part too. None has none where this is absent. */
    explained?: readonly (import('./nodes.js').Part | undefined)[]
  }

  export interface Line {
    inlines: Word[]
    readonly maxWidth: number
    readonly lastLineInParagraph: boolean
    /** Ended by a line break in the text. */
    readonly newLineForced?: boolean
    readonly x: number
    readonly y: number
    getAscenderHeight(): number
    getHeight(): number
    getWidth(): number
    clone(): this
  }

  /** What pdfmake writes into nodes when it measures and places them. */
  export interface Measured {
    _inlines: Word[]
    _bottomByPage?: object
    _gapSize: { width: number }
    listMarker: { _inlines: Word[]; _minWidth: number }
    resetXY(): void
  }

  /** A row of a table, or columns: these have neither node nor index. */
  export interface Row {
    readonly cells: readonly object[]
    readonly tableNode?: object
    readonly rowIndex?: number
  }

  /** Parts texts into words, and measures them. */
  export interface TextInlines {
    buildInlines(text: object | string, styles: Styles): BuiltWords
  }

  /** The styles that hold where a text stands. */
  export interface Styles {
    readonly defaultStyle: Style
    readonly styleDictionary: Readonly<Record<string, Style>>
    /** From the outermost in: names of styles, and nodes that are styles too. */
    readonly styleOverrides: readonly (string | Style)[]
  }
  type Style = Readonly<Record<string, unknown>>

  export interface BuiltWords {
    readonly items: readonly Word[]
    readonly minWidth: number
    readonly maxWidth: number
  }

  class LayoutBuilder {
    constructor(size: object, margins: object)
    writer: InstanceType<typeof writerModule.default>
    linearNodeList: Measured[]
    readonly docPreprocessor: { preprocessDocument<Node extends object>(node: Node): Node }
    readonly docMeasure: {
      readonly textInlines: TextInlines
      measureDocument<Node extends object>(node: Node): Node & Measured
    }
    registerTableLayouts(layouts: object): void
    layoutDocument(...given: Parameters<LayoutBuilder['tryLayoutDocument']>): Page<Line>[]
    tryLayoutDocument(
      content: object,
      pdf: InstanceType<typeof import('pdfmake/js/PDFDocument.js').default.default>,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: (page: number, pages: number) => object | null,
      footer: (page: number, pages: number) => object | null,
    ): { pages: Page<Line>[]; linearNodeList: object[] }
    addHeadersAndFooters(...given: ((page: number, pages: number) => object | null)[]): void
    processNode(node: object): void
    processVerticalContainer(node: object): void
    processList(ordered: boolean, node: object): void
    processTable(node: object): void
    processRow(row: Row): object
    processLeaf(node: object): void
    processImage(node: object): void
    processCanvas(node: object): void
    buildNextLine(node: object): Line | null
  }
  const exported: { readonly default: typeof LayoutBuilder }
  export default exported
}

declare module 'pdfmake/js/Renderer.js' {
  import type { Page } from 'pdfmake/js/DocumentContext.js'
  import type { Line } from 'pdfmake/js/LayoutBuilder.js'

  /** Draws pages. */
  class Renderer {
    constructor(pdf: object)
    renderPages(pages: readonly Page<Line>[]): void
    renderLine(line: Line, x: number, y: number): void
    renderVector(vector: object): void
    renderImage(image: object): void
  }
  const exported: { readonly default: typeof Renderer }
  export default exported
}

declare module 'pdfmake/js/TextBreaker.js' {
  /** Finds where lines may end in texts, and where none may end between two of them. */
  class TextBreaker {
    getBreaks<Text extends { readonly text: string; readonly noWrap: boolean | null }>(
      texts: readonly Text[],
    ): (Text & { readonly lineEnd?: true; readonly noNewLine?: true })[]
  }
  const exported: { readonly default: typeof TextBreaker }
  export default exported
}

declare module 'pdfmake/js/TextDecorator.js' {
  import type { Line } from 'pdfmake/js/LayoutBuilder.js'

  /** Draws lines under and through words. */
  class TextDecorator {
    constructor(pdf: object)
    drawDecorations(line: Line, x: number, y: number): void
  }
  const exported: { readonly default: typeof TextDecorator }
  export default exported
}

declare module 'pdfmake/js/PDFDocument.js' {
  /** A face in one document: ours stands in the place of pdfkit's. */
  export type Font = import('./fonts/document-face.js').DocumentFace

  /** A bookmark. */
  export interface Outline {
    readonly outlineData: Record<string, unknown>
    addItem(title: string): Outline
  }

  /** An object in the file, by its number. */
  export interface PdfReference {
    readonly data: Record<string, unknown>
    /** Whether its stream is deflated. */
    compress: boolean
    write(content: Uint8Array): void
    end(): void
  }

  /** pdfkit's document with pdfmake's fonts. */
  class PDFDocument {
    constructor(
      fonts: Record<string, Record<string, string>>,
      images: object,
      patterns: object,
      files: object,
      options: object,
    )
    readonly page: {
      readonly height: number
      readonly dictionary: PdfReference
      readonly annotations: PdfReference[]
      /** The faces that its texts are set in. */
      readonly fonts: Record<string, PdfReference>
      /** What is drawn by name. */
      readonly xobjects: Record<string, PdfReference>
      write(operators: string): void
      /** Its key in the tree that leads from content to structure elements. */
      readonly structParentTreeKey: number
    }
    readonly outline: Outline
    readonly _root: {
      readonly data: { readonly Names: { readonly data: { readonly Dests: NameTree } } } & Record<string, unknown>
    }
    /** Every face of the document by its name; they are embedded at the end. */
    readonly _fontFamilies: Record<string, Font>
    _fontCount: number
    getFontType(bold: boolean, italics: boolean): string
    provideFont(family: string, bold: boolean, italics: boolean): Font
    addNamedEmbeddedFile(name: string, specification: PdfReference): void
    /** Gives a picture's proportions. */
    provideImage(image: object): { readonly width: number; readonly height: number }
    save(): this
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this
    restore(): this
    /** An outline in the language of SVG paths, to be filled or drawn. */
    path(outline: string): this
    lineWidth(points: number): this
    fill(color: string): this
    fillAndStroke(fill: string, stroke: string): this
    /** What text is drawn with from now on. */
    _font: Font
    fontSize(points: number): this
    text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): this
    addNamedDestination(name: string, type: 'XYZ', left: null, top: number, zoom: null): void
    ref(data: object): PdfReference
    addContent(operators: string): this
    flushPages(): void
    _offset: number
    _write(part: Uint8Array | string): void
    getStructTreeRoot(): PdfReference
    getStructParentTree(): { add(key: number, value: unknown): void; get(key: number): (PdfReference | null)[] }
    createStructParentTreeNextKey(): number
    _convertRect(x: number, y: number, width: number, height: number): number[]
    endMetadata(): void
    endAcroForm(): void
    end(): void
  }
  interface NameTree {
    _compareKeys(a: string, b: string): number
  }
  const exported: { readonly default: typeof PDFDocument }
  export default exported
}
