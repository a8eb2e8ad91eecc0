/** The slides as pictures, and a .pptx of them with their notes, as Slidev makes one. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import PptxGenJS from 'pptxgenjs'
import { openPrintPage } from '../browser/print-page'
import { writeFileAtomic } from '../shared/write-file-atomic'
import { screenshotName } from './formats'

export interface SlideScreenshot {
  /** The slide's number. */
  slide: number
  png: Buffer
}

/** The sheet's own size in inches, as PowerPoint measures. */
const [WIDTH_INCHES, HEIGHT_INCHES] = [1280 / 96, 720 / 96]

/** A picture of each wanted slide after its last click or, with `clicks`, of each click. */
export async function takeScreenshots(
  page: Page,
  url: string,
  slideNumbers: number[],
  withClicks: boolean,
): Promise<SlideScreenshot[]> {
  const { printedSlides } = await openPrintPage(page, url, slideNumbers, withClicks)
  const containers = await page.locator('.print-slide-container:visible').all()
  if (containers.length !== printedSlides.length)
    throw new Error(`${containers.length} slides are drawn, ${printedSlides.length} wanted.`)
  const screenshots: SlideScreenshot[] = []
  for (const [i, place] of containers.entries())
    screenshots.push({
      slide: printedSlides[i].slide,
      png: await place.screenshot({ animations: 'disabled' }),
    })
  return screenshots
}

/** Writes them into a folder, which holds nothing else then. */
export async function writeScreenshots(
  folder: string,
  screenshots: readonly SlideScreenshot[],
): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  for (const [i, { slide, png }] of screenshots.entries()) {
    const earlierCount = screenshots.slice(0, i).filter((p) => p.slide === slide).length
    const hasSeveral = screenshots.some((p, k) => k !== i && p.slide === slide)
    await writeFileAtomic(join(folder, screenshotName(slide, hasSeveral ? earlierCount : undefined)), png)
  }
}

/** Writes them as a .pptx. `notes`: of each slide, by number from 1. */
export async function writePptx(
  out: string,
  screenshots: readonly SlideScreenshot[],
  notes: (slide: number) => string,
  metadata: { title: string; author: string; subject: string },
): Promise<void> {
  const pptx = Object.assign(new PptxGenJS(), metadata)
  pptx.defineLayout({ name: 'sheet', width: WIDTH_INCHES, height: HEIGHT_INCHES })
  pptx.layout = 'sheet'
  for (const { slide, png } of screenshots) {
    const pptxSlide = pptx.addSlide()
    pptxSlide.background = { data: `data:image/png;base64,${png.toString('base64')}` }
    const note = notes(slide)
    if (note) pptxSlide.addNotes(note)
  }
  await writeFileAtomic(out, (await pptx.write({ outputType: 'nodebuffer' })) as Buffer)
}
