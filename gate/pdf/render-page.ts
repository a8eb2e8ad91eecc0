/** Renders PDF pages to bitmaps. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PNG } from 'pngjs'

export interface Bitmap {
  /** Red, green, blue and alpha of each pixel, row by row. */
  data: Uint8ClampedArray<ArrayBuffer>
  width: number
  height: number
}

export function bitmapFromPng(png: Buffer): Bitmap {
  const { data, width, height } = PNG.sync.read(png)
  return { data: new Uint8ClampedArray(data), width, height }
}
export function bitmapToPng({ data, width, height }: Bitmap): Buffer {
  const png = new PNG({ width, height })
  png.data = Buffer.from(data)
  return PNG.sync.write(png)
}

/** Parts of pdf.js's canvas factory. */
interface CanvasAndContext {
  canvas: HTMLCanvasElement
  context: CanvasRenderingContext2D
}
type CanvasFactory = {
  create: (width: number, height: number) => CanvasAndContext
  destroy: (canvasAndContext: CanvasAndContext) => void
}

/** Renders page `no`, from 1, with `scale` pixels per point. */
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
