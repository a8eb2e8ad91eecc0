/** QR codes in a picture, read as a phone reads them. */
import jsQR from 'jsqr'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { drawPage, type Dots } from '../../gate/pdf/draw'

const MOST = 8

/** What the codes say, from left to right. A code that was read is painted over, so that the next one is found. */
export function codesIn({ data, width, height }: Dots): string[] {
  const left = new Uint8ClampedArray(data)
  const found: { text: string; x: number }[] = []
  while (found.length < MOST) {
    const code = jsQR(left, width, height, { inversionAttempts: 'dontInvert' })
    if (!code) break
    const { topLeftCorner: a, topRightCorner: b, bottomRightCorner: c, bottomLeftCorner: d } = code.location
    const [xs, ys] = [[a, b, c, d].map((p) => p.x), [a, b, c, d].map((p) => p.y)]
    found.push({ text: code.data, x: Math.min(...xs) })
    for (let y = Math.max(0, Math.floor(Math.min(...ys))); y <= Math.min(height - 1, Math.max(...ys)); y++)
      left.fill(
        255,
        4 * (y * width + Math.max(0, Math.floor(Math.min(...xs)))),
        4 * (y * width + Math.ceil(Math.max(...xs))),
      )
  }
  return found.sort((one, other) => one.x - other.x).map(({ text }) => text)
}

/** The codes on a page. A phone takes picture after picture, from nearer and farther, until one will do. */
export async function codesOn(pdf: PDFDocumentProxy, page: number): Promise<string[]> {
  const readings = []
  for (const scale of [3, 4, 1, 2]) readings.push(codesIn(await drawPage(pdf, page, scale)))
  return readings.reduce((most, codes) => (codes.length > most.length ? codes : most))
}
