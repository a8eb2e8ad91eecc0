/** QR codes in a picture, read as a phone reads them. */
import jsQR from 'jsqr'
import type { Dots } from './draw'

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
