import { PDFDocument } from 'pdf-lib'
import { expect, it, vi } from 'vitest'
import type { SlideContent } from '../page/types'
import type { RuleRunner } from '../rule-runner'
import type { DeckInfo, SlideInfo, SlideSnapshot } from '../types'
import { compareWithSlides, openPdf } from './compare-with-slides'
import { bitmapFromPng, bitmapToPng } from 'slidev-paper/read'

const slides = [1, 2, 3].map((no) => ({ no }) as SlideInfo)
const screenshot = bitmapToPng({ width: 40, height: 20, data: new Uint8ClampedArray(40 * 20 * 4) })
/** Slides 1 to 3 with one, two and one clicks; the second has a screenshot. */
const snapshots = slides.map((slide, i) => ({
  slide,
  contentByClick: Array.from({ length: i === 1 ? 2 : 1 }, (_, click) => ({ click }) as SlideContent),
  ...(i === 1 && { screenshot }),
})) as SlideSnapshot[]

/** Compares a PDF of so many pages: each page that was evaluated, as slide, click, page, and whether with a picture. */
async function comparedPages(pageCount: number) {
  const document = await PDFDocument.create()
  for (let i = 0; i < pageCount; i++) document.addPage([20, 10])
  const pdf = await openPdf(await document.save())
  const destroy = vi.spyOn(pdf.loadingTask, 'destroy')
  const [runPdfRules, runPdfPageRules] = [vi.fn(), vi.fn<RuleRunner['runPdfPageRules']>()]
  await compareWithSlides(pdf, { slides, width: 40 } as DeckInfo, snapshots, {
    ...{ runPdfRules, runPdfPageRules },
  } as unknown as RuleRunner)
  expect(runPdfRules).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ pageCount, slides }))
  expect(destroy).toHaveBeenCalledOnce()
  return runPdfPageRules.mock.calls.map(([{ slide, content, printed, slideBitmap }, renderPng]) => {
    const { width, height } = bitmapFromPng(renderPng())
    expect([width, height]).toEqual([40, 20])
    return [slide.no, content.click, printed.no, slideBitmap?.width]
  })
}

it('compares the last click of each slide with its page, if there is one page per slide', async () => {
  expect(await comparedPages(3)).toEqual([
    [1, 0, 1, undefined],
    [2, 1, 2, 40],
    [3, 0, 3, undefined],
  ])
})

it('compares each click with its page, and the last one with its screenshot', async () => {
  expect(await comparedPages(4)).toEqual([
    [1, 0, 1, undefined],
    [2, 0, 2, undefined],
    [2, 1, 3, 40],
    [3, 0, 4, undefined],
  ])
})

it('compares no page if pages cannot be matched with slides', async () =>
  expect(await comparedPages(2)).toEqual([]))
