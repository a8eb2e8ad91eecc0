import type { Page } from 'playwright'
import type { PdfContentsEntry } from 'slidev-paper'
import { NAVIGATION_TIMEOUT_MS } from '../browser/print-page'
import { waitForExpression } from '../browser/wait-for-expression'
import { DRAW_TIMEOUT_MS, waitUntilSettled } from '../browser/wait-until-settled'
import { vectoriseHatching } from './vectorise-hatching'

/** What the handout contains, and its paper. */
export interface HandoutOptions {
  /** Slide numbers; empty = all of them. */
  slides: readonly number[]
  /** Paper size. */
  paper: 'a4' | 'letter'
  /** `said`: spoken paragraphs; `none`: lines to write on; `full`: the complete notes, for the presenter. */
  notes: 'said' | 'none' | 'full'
}

/** Expression for the page: whether its pages are final, and all slides are in them. */
const IS_LAID_OUT = `(() => {
  const figures = [...document.querySelectorAll('.paper-handout[data-ready] .slide-figure')]
  return figures.length > 0 && figures.every((figure) => figure.querySelector('.slidev-page'))
})()`

/**
 * Opens the handout laid out in pages, ready to be printed. Returns its outline, the numbers of pages whose content
 * overflows (from 1), and the number of pages.
 */
export async function openHandoutPage(page: Page, url: string, options: HandoutOptions) {
  const query = new URLSearchParams()
  if (options.slides.length) query.set('sheets', options.slides.join(','))
  if (options.paper !== 'a4') query.set('paper', options.paper)
  if (options.notes !== 'said') query.set('notes', options.notes)
  page.setDefaultNavigationTimeout(NAVIGATION_TIMEOUT_MS)
  await page.goto(`${url}?print=true#/handout?${query}`)
  if (!(await waitForExpression(page, IS_LAID_OUT, DRAW_TIMEOUT_MS)))
    throw new Error(`The handout is not laid out after ${DRAW_TIMEOUT_MS / 1000} s.`)
  await waitUntilSettled(page)
  await page.evaluate(vectoriseHatching)
  return page.evaluate(() => {
    // Links inside a slide's picture are too small to press on paper; the text beside it has them, too.
    for (const link of document.querySelectorAll('.slide-figure a[href]')) link.removeAttribute('href')
    const pages = [...document.querySelectorAll('.paper-page')]
    const contents: PdfContentsEntry[] = []
    const overflowingPages: number[] = []
    pages.forEach((paper, page) => {
      for (const heading of paper.querySelectorAll('.checklist-title, .part-title, .article-title')) {
        const title = heading.textContent!.replace(/\s+/g, ' ').trim()
        if (heading.tagName !== 'H3') contents.push({ title, page, children: [] })
        else contents.at(-1)?.children?.push({ title, page })
      }
      const foot = paper.querySelector('.paper-foot')!
      // Content may overflow its box, so every element counts, except those inside a slide's picture.
      const parts = [...paper.querySelectorAll(':not(.slide-figure *)')].filter(
        (part) => !foot.contains(part),
      )
      const end = Math.max(...parts.map((part) => part.getBoundingClientRect().bottom))
      if (end > foot.getBoundingClientRect().top) overflowingPages.push(page + 1)
    })
    return { contents, overflowingPages, pages: pages.length }
  })
}
