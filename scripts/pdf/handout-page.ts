import type { Page } from 'playwright'
import type { PdfContentsEntry } from './finish-pdf'
import { NAVIGATION_TIMEOUT_MS } from '../browser/print-page'
import { waitUntilSettled } from '../browser/wait-until-settled'
import { vectoriseHatching } from './vectorise-hatching'

export interface HandoutOptions {
  /** Slide numbers; none = all of them. */
  slides: number[]
  paper: 'a4' | 'letter'
  /** What is said, lines to write on, or the notes as they are written, for the presenter. */
  notes: 'said' | 'none' | 'full'
}

/**
 * Opens the handout laid out in pages, ready to be printed. Gives back its table of contents, page 0 first,
 * and what does not fit on its page: empty, unless something has grown.
 */
export async function openHandoutPage(page: Page, url: string, options: HandoutOptions) {
  const query = new URLSearchParams()
  if (options.slides.length) query.set('sheets', options.slides.join(','))
  if (options.paper !== 'a4') query.set('paper', options.paper)
  if (options.notes !== 'said') query.set('notes', options.notes)
  page.setDefaultNavigationTimeout(NAVIGATION_TIMEOUT_MS)
  await page.goto(`${url}?print=true#/handout?${query}`)
  await page.waitForFunction(
    () => {
      const figures = [...document.querySelectorAll('.paper-handout[data-ready] .slide-figure')]
      return figures.length > 0 && figures.every((figure) => figure.querySelector('.slidev-page'))
    },
    undefined,
    { timeout: 60_000 },
  )
  await waitUntilSettled(page)
  await page.evaluate(vectoriseHatching)
  return page.evaluate(() => {
    // A picture is not pressed: its sources and sheets are linked in the text beside it.
    for (const link of document.querySelectorAll('.slide-figure a[href]')) link.removeAttribute('href')
    const pages = [...document.querySelectorAll('.paper-page')]
    const contents: PdfContentsEntry[] = []
    const overflowing: string[] = []
    pages.forEach((sheet, page) => {
      for (const heading of sheet.querySelectorAll('.checklist-title, .part-title, .article-title')) {
        const title = heading.textContent!.replace(/\s+/g, ' ').trim()
        if (heading.tagName !== 'H3') contents.push({ title, page, children: [] })
        else contents.at(-1)?.children?.push({ title, page })
      }
      const foot = sheet.querySelector('.paper-foot')!
      // What is inside a box may run out of it: each part counts, but for what a picture is made of.
      const parts = [...sheet.querySelectorAll(':not(.slide-figure *)')].filter(
        (part) => !foot.contains(part),
      )
      const end = Math.max(...parts.map((part) => part.getBoundingClientRect().bottom))
      if (end > foot.getBoundingClientRect().top) overflowing.push(`page ${page + 1}`)
    })
    return { contents, crowded: overflowing, pages: pages.length }
  })
}
