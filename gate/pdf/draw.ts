/** A page of a PDF as dots. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PNG } from 'pngjs'

export interface Dots {
  /** Red, green, blue and alpha of each dot, row by row. */
  data: Uint8ClampedArray<ArrayBuffer>
  width: number
  height: number
}

/** A picture, PNG, as dots; and dots as one. */
export function dotsOf(picture: Buffer): Dots {
  const { data, width, height } = PNG.sync.read(picture)
  return { data: new Uint8ClampedArray(data), width, height }
}
export function pngOf({ data, width, height }: Dots): Buffer {
  const png = new PNG({ width, height })
  png.data = Buffer.from(data)
  return PNG.sync.write(png)
}

interface Sheet {
  canvas: HTMLCanvasElement
  context: CanvasRenderingContext2D
}
type Factory = { create: (width: number, height: number) => Sheet; destroy: (sheet: Sheet) => void }

/** Page `no`, from 1, with `scale` dots a point. */
export async function drawPage(pdf: PDFDocumentProxy, no: number, scale = 1): Promise<Dots> {
  const page = await pdf.getPage(no)
  const viewport = page.getViewport({ scale })
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)]
  const factory = pdf.canvasFactory as Factory
  const sheet = factory.create(width, height)
  await page.render({ canvas: sheet.canvas, viewport }).promise
  const { data } = sheet.context.getImageData(0, 0, width, height)
  const dots = { data: new Uint8ClampedArray(data), width, height }
  factory.destroy(sheet)
  return dots
}
