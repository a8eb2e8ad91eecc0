/** Screenshots of slides, written as PNG files or as a .pptx with speaker notes. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import PptxGenJS from 'pptxgenjs'
import { openPrintPage } from '../browser/print-page'
import { writeFileAtomic } from '../shared/write-file-atomic'
import { screenshotName } from './formats'

/** A screenshot of one slide, or of one click of it. */
export interface SlideScreenshot {
  /** Number of the slide. */
  slide: number
  /** Content of the PNG file. */
  png: Buffer
}

/** Size of a slide for PowerPoint: 1280 × 720 px at 96 px an inch. */
const [WIDTH_INCHES, HEIGHT_INCHES] = [1280 / 96, 720 / 96]

/** Takes a screenshot of each slide after its last click or, with `withClicks`, after each click. */
export async function takeScreenshots(
  page: Page,
  url: string,
  slideNumbers: number[],
  withClicks: boolean,
): Promise<SlideScreenshot[]> {
  const { printedSlides } = await openPrintPage(page, url, slideNumbers, withClicks)
  const containers = await page.locator('.print-slide-container:visible').all()
  if (containers.length !== printedSlides.length)
    throw new Error(`${containers.length} slides are drawn instead of ${printedSlides.length}.`)
  const screenshots: SlideScreenshot[] = []
  for (const [i, container] of containers.entries())
    screenshots.push({
      slide: printedSlides[i].slide,
      png: await container.screenshot({ animations: 'disabled' }),
    })
  return screenshots
}

/** Writes screenshots as PNG files into a folder, and removes everything else from it. */
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

/** Writes screenshots as a .pptx. `notes` returns the speaker notes of a slide, '' for none. */
export async function writePptx(
  out: string,
  screenshots: readonly SlideScreenshot[],
  notes: (slide: number) => string,
  metadata: { title: string; author: string; subject: string },
): Promise<void> {
  const pptx = Object.assign(new PptxGenJS(), metadata)
  pptx.defineLayout({ name: 'slide', width: WIDTH_INCHES, height: HEIGHT_INCHES })
  pptx.layout = 'slide'
  for (const { slide, png } of screenshots) {
    const pptxSlide = pptx.addSlide()
    pptxSlide.background = { data: `data:image/png;base64,${png.toString('base64')}` }
    const note = notes(slide)
    if (note) pptxSlide.addNotes(note)
  }
  await writeFileAtomic(out, (await pptx.write({ outputType: 'nodebuffer' })) as Buffer)
}
