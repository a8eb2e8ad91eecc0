import type { PageComparison } from '../types'
import type { SlideLink } from '../page/types'
import { describeTarget, matchingLinks, type PrintedLink } from 'slidev-paper/read'
import type { PdfPageRule } from './rule'
import { quote } from './messages'

/** Addresses that only work on the machine that made the PDF. */
const LOCAL_URL = /^(file:|https?:\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0))/

const describePages = (numbers: readonly number[]) =>
  numbers.length ? `page ${numbers.join(' or ')}` : 'no page'

/** Whether a link of the PDF has the same target as a link of the slide. */
function hasSameTarget(
  { url, toPage }: PrintedLink,
  { slide, href }: SlideLink,
  page: PageComparison,
): boolean {
  if (slide) return !!page.pagesBySlide.get(slide)?.some((no) => no === toPage)
  if (!/^(https?:|mailto:|tel:)/.test(href)) return url !== undefined || toPage !== undefined
  return url !== undefined && new URL(url).href === new URL(href).href
}

/** Compares a link of the slide with those of its PDF page; undefined = no problem. */
function linkProblem(link: SlideLink, page: PageComparison): string | undefined {
  const matches = matchingLinks(link, page.links)
  const expected = link.slide
    ? `slide ${link.slide}, ${describePages(page.pagesBySlide.get(link.slide) ?? [])}`
    : link.href
  if (!matches.length)
    return `the link ${quote(link.words)} is missing on the PDF page: on the slide it leads to ${expected}`
  if (matches.some((printed) => hasSameTarget(printed, link, page))) return undefined
  return `the link ${quote(link.words)} leads to ${matches.map(describeTarget).join(' and ')} on the PDF page: on the slide to ${expected}`
}

export const pdfBrokenLinks: PdfPageRule = {
  id: 'pdf-broken-links',
  grade: 'broken',
  scope: 'pdf-page',
  description:
    'links of the PDF that lead nowhere, to the machine that made it, or elsewhere than on the slide',
  method:
    'with --pdf: each link of the slide against the link of its PDF page with the same text or position; a link to a slide must lead to a page of that slide',
  fixHint:
    'Slidev exports links between slides as addresses of its own server: link to the full address of the hosted deck, or export from a page that links to its own anchors',
  evaluate(page) {
    const dead = page.links.filter(({ url, toPage }) => (url ? LOCAL_URL.test(url) : !toPage))
    const reported = new Set<PrintedLink>()
    const mismatches = page.content.links
      .filter(({ problem }) => !problem)
      .flatMap((link) => {
        const message = linkProblem(link, page)
        for (const printed of matchingLinks(link, page.links)) if (message) reported.add(printed)
        return message
          ? [{ message, cause: 'a link is missing on the PDF page, or leads elsewhere', boxes: [link.box] }]
          : []
      })
    const unreported = dead.filter((link) => !reported.has(link))
    return [
      ...mismatches,
      ...unreported.map((link) => ({
        message: `a link on the PDF page leads to ${describeTarget(link)}`,
        cause: `a link on the PDF page leads ${link.url ? 'to the machine that made the PDF' : 'nowhere'}`,
        boxes: [link.box],
      })),
    ]
  },
}
