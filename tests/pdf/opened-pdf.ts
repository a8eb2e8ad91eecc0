import { readFile } from 'node:fs/promises'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type PdfModel, readPdf } from 'slidev-paper'
import { readPrintedPage, type PrintedPage } from 'slidev-paper/read'

/** The width at which pages are drawn, px: that of a slide. */
const PAGE_WIDTH = 1280

/** A PDF, of which pages and tags are read when they are first needed. */
export class OpenedPdf {
  private model?: Promise<PdfModel>
  private readonly pages = new Map<string, Promise<PrintedPage>>()

  private constructor(
    private readonly bytes: Uint8Array,
    readonly pdf: PDFDocumentProxy,
  ) {}

  static async fromBytes(bytes: Uint8Array): Promise<OpenedPdf> {
    // pdf.js transfers the buffer it is given, so it gets a copy.
    return new OpenedPdf(bytes, await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise)
  }

  static async open(path: string): Promise<OpenedPdf> {
    return OpenedPdf.fromBytes(await readFile(path))
  }

  /** Its tags, texts and metadata. */
  readModel(): Promise<PdfModel> {
    return (this.model ??= readPdf(this.bytes))
  }

  /** Draws page `no`, from 1, `width` pixels wide. */
  drawPage(no: number, width = PAGE_WIDTH): Promise<PrintedPage> {
    const key = `${no} ${width}`
    const page = this.pages.get(key) ?? readPrintedPage(this.pdf, no, width)
    this.pages.set(key, page)
    return page
  }

  /** Draws all pages. */
  async drawPages(width?: number): Promise<PrintedPage[]> {
    const pages: PrintedPage[] = []
    for (let no = 1; no <= this.pdf.numPages; no++) pages.push(await this.drawPage(no, width))
    return pages
  }

  /** Draws all pages at one pixel a point. */
  async drawPagesInPoints(): Promise<PrintedPage[]> {
    const [, , width] = (await this.pdf.getPage(1)).view as [number, number, number, number]
    return this.drawPages(width)
  }

  close(): Promise<void> {
    return this.pdf.loadingTask.destroy()
  }
}
