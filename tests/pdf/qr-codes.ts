/** Reads QR codes in images. */
import jsQR from 'jsqr'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { renderPdfPage, type Bitmap } from 'slidev-paper/read'

const MAX_CODES = 8

/** The texts of all codes from left to right. Each code is painted white once read, so that jsQR finds the next. */
export function readQrCodes({ data, width, height }: Bitmap): string[] {
  const remaining = new Uint8ClampedArray(data)
  const found: { text: string; x: number }[] = []
  for (let attempt = 0; attempt < MAX_CODES; attempt++) {
    const code = jsQR(remaining, width, height, { inversionAttempts: 'dontInvert' })
    if (!code) break
    const { topLeftCorner: a, topRightCorner: b, bottomRightCorner: c, bottomLeftCorner: d } = code.location
    const [xs, ys] = [[a, b, c, d].map((p) => p.x), [a, b, c, d].map((p) => p.y)]
    // Letters around a code can pass for one without text.
    if (code.data) found.push({ text: code.data, x: Math.min(...xs) })
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
 * The texts of the codes on a page, drawn at several scales until `expected` codes are read: one that jsQR cannot read at
 * one scale it can at another.
 */
export async function readQrCodesOnPage(
  pdf: PDFDocumentProxy,
  page: number,
  expected = 2,
): Promise<string[]> {
  let most: string[] = []
  for (const scale of [2, 3, 4, 1]) {
    const codes = readQrCodes(await renderPdfPage(pdf, page, scale))
    if (codes.length > most.length) most = codes
    if (most.length >= expected) break
  }
  return most
}
