/** The slides as pictures, and a .pptx of them with their notes, as Slidev makes one. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import PptxGenJS from 'pptxgenjs'
import { openPrintPage } from '../browser/print-page'
import { writeWhole } from '../shared/files'
import { pictureName } from './formats'

export interface Picture {
  /** The slide's number. */
  slide: number
  png: Buffer
}

/** The sheet's own size in inches, as PowerPoint measures. */
const [WIDTH, HEIGHT] = [1280 / 96, 720 / 96]

/** A picture of each wanted slide after its last click or, with `clicks`, of each click. */
export async function photograph(
  page: Page,
  url: string,
  wanted: number[],
  clicks: boolean,
): Promise<Picture[]> {
  const { sheets } = await openPrintPage(page, url, wanted, clicks)
  const places = await page.locator('.print-slide-container:visible').all()
  if (places.length !== sheets.length)
    throw new Error(`${places.length} slides are drawn, ${sheets.length} wanted.`)
  const pictures: Picture[] = []
  for (const [i, place] of places.entries())
    pictures.push({ slide: sheets[i].slide, png: await place.screenshot({ animations: 'disabled' }) })
  return pictures
}

/** Writes them into a folder, which holds nothing else then. */
export async function writePictures(folder: string, pictures: readonly Picture[]): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  for (const [i, { slide, png }] of pictures.entries()) {
    const before = pictures.slice(0, i).filter((p) => p.slide === slide).length
    const several = pictures.some((p, k) => k !== i && p.slide === slide)
    await writeWhole(join(folder, pictureName(slide, several ? before : undefined)), png)
  }
}

/** Writes them as a .pptx. `notes`: of each slide, by number from 1. */
export async function writePptx(
  out: string,
  pictures: readonly Picture[],
  notes: (slide: number) => string,
  facts: { title: string; author: string; subject: string },
): Promise<void> {
  const pptx = Object.assign(new PptxGenJS(), facts)
  pptx.defineLayout({ name: 'sheet', width: WIDTH, height: HEIGHT })
  pptx.layout = 'sheet'
  for (const { slide, png } of pictures) {
    const sheet = pptx.addSlide()
    sheet.background = { data: `data:image/png;base64,${png.toString('base64')}` }
    const note = notes(slide)
    if (note) sheet.addNotes(note)
  }
  await writeWhole(out, (await pptx.write({ outputType: 'nodebuffer' })) as Buffer)
}
