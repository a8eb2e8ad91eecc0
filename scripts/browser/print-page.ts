import type { Page } from 'playwright'
import { waitUntilSettled } from './wait-until-settled'

/** Timeout of a navigation: a busy machine is no fault. */
export const NAVIGATION_TIMEOUT_MS = 60_000

/** A page of the print, one slide or one click of it. */
export interface PrintedSlide {
  /** Number of the slide. */
  slide: number
  /** Text of its h1. */
  title: string
}

/**
 * Opens Slidev's print page, hides all slides but `slideNumbers`, and turns links between them into links within the PDF.
 * Returns the pages that will be printed, and a description of each link that leads to no slide of the deck. Throws an error
 * if a slide is not drawn.
 */
export async function openPrintPage(page: Page, url: string, slideNumbers: number[], withClicks: boolean) {
  page.setDefaultNavigationTimeout(NAVIGATION_TIMEOUT_MS)
  await page.goto(`${url}?print=${withClicks ? 'clicks' : 'true'}#/print`)
  await waitUntilSettled(page)
  const content = await page.evaluate((wanted): { printedSlides: PrintedSlide[]; brokenLinks: string[] } => {
    const containers = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
    // Slidev reads a range only from addresses without hash routes, so the others are hidden here.
    for (const container of containers)
      if (!wanted.includes(parseInt(container.id))) container.style.display = 'none'

    // A link within the deck must lead to a page of the PDF, never to the server of this machine.
    const brokenLinks: string[] = []
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const isOnWeb = /^https?:/.test(link.getAttribute('href')!)
      if (isOnWeb || link.origin !== location.origin) continue
      const name = link.hash.replace(/^#\/?/, '')
      const slide = document.getElementById(name)?.closest('.print-slide-container')
      if (!slide) brokenLinks.push(`“${link.textContent.trim()}”, to ${link.getAttribute('href')}`)
      if (slide && wanted.includes(parseInt(slide.id))) link.setAttribute('href', `#${name}`)
      else link.removeAttribute('href')
    }
    const printedSlides = containers
      .filter((container) => wanted.includes(parseInt(container.id)))
      .map((container) => ({
        slide: parseInt(container.id),
        title: (container.querySelector('h1')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      }))
    return { printedSlides, brokenLinks }
  }, slideNumbers)
  const undrawn = slideNumbers.filter((no) => !content.printedSlides.some(({ slide }) => slide === no))
  if (undrawn.length) throw new Error(`Not drawn: slide ${undrawn.join(', ')}.`)
  return content
}
