import type { Page } from 'playwright'
import { waitUntilSettled } from './wait-until-settled'

/**
 * Milliseconds a page is waited for: in a fresh clone the server first has to prepare its packages. Sometimes it does not
 * come to an end over that; asked again, it does (undisturbed.ts).
 */
export const NAVIGATION_TIMEOUT_MS = 60_000

export interface PrintedSlide {
  slide: number
  title: string
}

/**
 * Opens Slidev's print page, leaves only the wanted slides on it and makes links between them work on
 * paper. Gives back what will be printed, a sheet a page, and the links that lead to no slide of the deck.
 */
export async function openPrintPage(page: Page, url: string, slideNumbers: number[], withClicks: boolean) {
  page.setDefaultNavigationTimeout(NAVIGATION_TIMEOUT_MS)
  await page.goto(`${url}?print=${withClicks ? 'clicks' : 'true'}#/print`)
  await waitUntilSettled(page)
  return page.evaluate((wanted): { printedSlides: PrintedSlide[]; brokenLinks: string[] } => {
    const sheets = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
    // Slidev reads a range only from addresses without hash routes, so the others are hidden here.
    for (const sheet of sheets) if (!wanted.includes(parseInt(sheet.id))) sheet.style.display = 'none'

    // A link within the deck must lead to a page of the paper, never to this machine's server.
    const brokenLinks: string[] = []
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      if (link.origin !== location.origin) continue
      const name = link.hash.replace(/^#\/?/, '')
      const slide = document.getElementById(name)?.closest('.print-slide-container')
      if (!slide) brokenLinks.push(`“${link.textContent.trim()}”, to ${link.getAttribute('href')}`)
      if (slide && wanted.includes(parseInt(slide.id))) link.setAttribute('href', `#${name}`)
      else link.removeAttribute('href')
    }
    const printed = sheets
      .filter((sheet) => wanted.includes(parseInt(sheet.id)))
      .map((sheet) => ({
        slide: parseInt(sheet.id),
        title: (sheet.querySelector('h1')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      }))
    return { printedSlides: printed, brokenLinks }
  }, slideNumbers)
}
