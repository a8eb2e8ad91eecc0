import type { BoundingBox } from './types'

/** The `limit` most common colours in each box of a screenshot, with their shares. `png` is base64. */
export async function dominantColours(
  png: string,
  boxes: BoundingBox[],
  limit = 2,
): Promise<{ rgb: number[]; share: number }[][]> {
  const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0))
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  context.drawImage(image, 0, 0)
  return boxes.map(({ x, y, w, h }) => {
    const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))]
    const [width, height] = [
      Math.min(image.width - left, Math.ceil(w)),
      Math.min(image.height - top, Math.ceil(h)),
    ]
    if (width < 1 || height < 1) return []
    const { data } = context.getImageData(left, top, width, height)
    const counts = new Map<number, number>()
    for (let i = 0; i < data.length; i += 4) {
      const key = (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, limit)
      .map(([key, n]) => ({ rgb: [key >> 16, (key >> 8) & 255, key & 255], share: n / (width * height) }))
  })
}
