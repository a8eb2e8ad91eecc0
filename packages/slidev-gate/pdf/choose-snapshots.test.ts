import { PDFDocument, rgb } from 'pdf-lib'
import { expect, it } from 'vitest'
import { bitmapToPng } from 'slidev-paper/read'
import type { SlideSnapshot } from '../types'
import { chooseSnapshots } from './choose-snapshots'
import { openPdf } from './compare-with-slides'

/** Snapshots of slides of these shades of grey, from 0 to 255; undefined = a slide without a screenshot. */
const snapshotsOf = (...shades: (number | undefined)[]) =>
  shades.map((shade, i) => ({
    slide: { no: i + 1 },
    ...(shade !== undefined && {
      screenshot: bitmapToPng({
        width: 40,
        height: 20,
        data: new Uint8ClampedArray(40 * 20 * 4).map((_, k) => (k % 4 === 3 ? 255 : shade)),
      }),
    }),
  })) as SlideSnapshot[]

/** Which snapshots a PDF with pages of these shades shows. */
async function chosen(
  shades: number[],
  first: SlideSnapshot[],
  second: SlideSnapshot[],
): Promise<'first' | 'second'> {
  const document = await PDFDocument.create()
  for (const shade of shades)
    document.addPage([20, 10]).drawRectangle({
      ...{ x: 0, y: 0, width: 20, height: 10 },
      color: rgb(shade / 255, shade / 255, shade / 255),
    })
  const pdf = await openPdf(await document.save())
  const pagesBySlide = new Map(first.map(({ slide }) => [slide.no, [slide.no]]))
  const snapshots = await chooseSnapshots(pdf, 40, pagesBySlide, first, second)
  await pdf.loadingTask.destroy()
  return snapshots === second ? 'second' : 'first'
}

it('a PDF shows the mode to which most of its pages are closer', async () => {
  const [light, dark] = [snapshotsOf(250, 240, 250), snapshotsOf(20, 10, 30)]
  expect(await chosen([25, 25, 25], light, dark)).toBe('second')
  expect(await chosen([250, 250, 250], light, dark)).toBe('first')
  expect(await chosen([250, 25, 25], light, dark)).toBe('second')
  expect(await chosen([250, 250, 25], light, dark)).toBe('first')
})

it('a slide that looks the same in both modes does not count, nor does one without a screenshot', async () => {
  expect(await chosen([20, 20, 250], snapshotsOf(20, 20, 250), snapshotsOf(10, 10, 20))).toBe('first')
  expect(await chosen([20], snapshotsOf(20), snapshotsOf(10))).toBe('first')
  expect(await chosen([20, 20], snapshotsOf(undefined, 250), snapshotsOf(20, undefined))).toBe('first')
})

it('a deck with one mode has nothing to choose', async () =>
  expect(await chosen([20], snapshotsOf(250), [])).toBe('first'))

it('five pages are enough', async () => {
  const [light, dark] = [snapshotsOf(...Array(9).fill(250)), snapshotsOf(...Array(9).fill(20))]
  expect(await chosen([250, 250, 250, 25, 25, 25, 25, 25, 25], light, dark)).toBe('first')
})
