/** Renders PDF pages to bitmaps. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { encode } from 'fast-png'
import { decodePng } from './decode-png'

export interface Bitmap {
  /** Red, green, blue and alpha of each pixel, row by row. */
  data: Uint8ClampedArray<ArrayBuffer>
  width: number
  height: number
}

export function bitmapFromPng(png: Buffer): Bitmap {
  const { data: source, channels, width, height } = decodePng(png)
  const data = new Uint8ClampedArray(4 * width * height).fill(255)
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let channel = 0; channel < channels; channel++)
      data[4 * pixel + channel] = source[channels * pixel + channel]!
  return { data, width, height }
}
export const bitmapToPng = ({ data, width, height }: Bitmap): Buffer =>
  Buffer.from(encode({ data, width, height }))

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
