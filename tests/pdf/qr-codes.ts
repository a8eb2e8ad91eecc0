/** Reads QR codes in images. */
import jsQR from 'jsqr'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { renderPdfPage, type Bitmap } from '../../gate/pdf/render-page'

const MAX_CODES = 8

/** The texts of all codes from left to right. Each code is painted white once read, so that jsQR finds the next. */
export function readQrCodes({ data, width, height }: Bitmap): string[] {
  const remaining = new Uint8ClampedArray(data)
  const found: { text: string; x: number }[] = []
  while (found.length < MAX_CODES) {
    const code = jsQR(remaining, width, height, { inversionAttempts: 'dontInvert' })
    if (!code) break
    const { topLeftCorner: a, topRightCorner: b, bottomRightCorner: c, bottomLeftCorner: d } = code.location
    const [xs, ys] = [[a, b, c, d].map((p) => p.x), [a, b, c, d].map((p) => p.y)]
    found.push({ text: code.data, x: Math.min(...xs) })
    for (let y = Math.max(0, Math.floor(Math.min(...ys))); y <= Math.min(height - 1, Math.max(...ys)); y++)
      remaining.fill(
        255,
        4 * (y * width + Math.max(0, Math.floor(Math.min(...xs)))),
        4 * (y * width + Math.ceil(Math.max(...xs))),
      )
  }
  return found.sort((a, b) => a.x - b.x).map(({ text }) => text)
}

/**
 * The texts of the codes on a page, drawn at several scales, since one that jsQR cannot read at one scale it can at
 * another.
 */
export async function readQrCodesOnPage(pdf: PDFDocumentProxy, page: number): Promise<string[]> {
  const readings = []
  for (const scale of [3, 4, 1, 2]) readings.push(readQrCodes(await renderPdfPage(pdf, page, scale)))
  return readings.reduce((most, codes) => (codes.length > most.length ? codes : most))
}
