/** A page of a PDF as dots. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PNG } from 'pngjs'

export interface Bitmap {
  /** Red, green, blue and alpha of each dot, row by row. */
  data: Uint8ClampedArray<ArrayBuffer>
  width: number
  height: number
}

/** A picture, PNG, as dots; and dots as one. */
export function bitmapFromPng(picture: Buffer): Bitmap {
  const { data, width, height } = PNG.sync.read(picture)
  return { data: new Uint8ClampedArray(data), width, height }
}
export function bitmapToPng({ data, width, height }: Bitmap): Buffer {
  const png = new PNG({ width, height })
  png.data = Buffer.from(data)
  return PNG.sync.write(png)
}

interface CanvasAndContext {
  canvas: HTMLCanvasElement
  context: CanvasRenderingContext2D
}
type CanvasFactory = {
  create: (width: number, height: number) => CanvasAndContext
  destroy: (sheet: CanvasAndContext) => void
}

/** Page `no`, from 1, with `scale` dots a point. */
export async function renderPdfPage(pdf: PDFDocumentProxy, no: number, scale = 1): Promise<Bitmap> {
  const page = await pdf.getPage(no)
  const viewport = page.getViewport({ scale })
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)]
  const factory = pdf.canvasFactory as CanvasFactory
  const canvasAndContext = factory.create(width, height)
  await page.render({ canvas: canvasAndContext.canvas, viewport }).promise
  const { data } = canvasAndContext.context.getImageData(0, 0, width, height)
  const bitmap = { data: new Uint8ClampedArray(data), width, height }
  factory.destroy(canvasAndContext)
  return bitmap
}
