import type { PageComparison } from '../types'
import type { SlideLink } from '../page/types'
import { describeTarget, matchingLinks, type PrintedLink } from '../pdf/links'
import type { PdfPageRule } from './rule'
import { quote } from './messages'

/** Addresses that only the machine knows on which the PDF was made. */
const LOCAL_URL = /^(file:|https?:\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0))/

const describePages = (numbers: readonly number[]) =>
  numbers.length ? `page ${numbers.join(' or ')}` : 'no page'

/** Whether a link on paper leads where that of the slide does. */
function hasSameTarget(
  { url, toPage }: PrintedLink,
  { slide, href }: SlideLink,
  page: PageComparison,
): boolean {
  if (slide) return toPage !== undefined && !!page.pagesBySlide.get(slide)?.includes(toPage)
  if (!/^(https?:|mailto:|tel:)/.test(href)) return url !== undefined || toPage !== undefined
  return url !== undefined && new URL(url).href === new URL(href).href
}

/** What is wrong with a link of the slide on its page; undefined = nothing. */
function linkProblem(link: SlideLink, page: PageComparison): string | undefined {
  const matches = matchingLinks(link, page.links)
  const expected = link.slide
    ? `slide ${link.slide}, ${describePages(page.pagesBySlide.get(link.slide) ?? [])}`
    : link.href
  if (!matches.length)
    return `${quote(link.words)} is no link on its page: on the slide it leads to ${expected}`
  if (matches.some((placed) => hasSameTarget(placed, link, page))) return undefined
  return `${quote(link.words)} leads to ${matches.map(describeTarget).join(' and ')} on its page: on the slide to ${expected}`
}

/** Links that are dead on paper. */
export const pdfBrokenLinks: PdfPageRule = {
  id: 'pdf-broken-links',
  scope: 'pdf-page',
  description:
    'links of the PDF that lead nowhere, to the machine it was made on, or elsewhere than on the slide',
  method:
    'with --pdf: each link of the slide against those of its page, by what stands on it or where it is, and the page that it leads to against the one that its slide is on',
  fixHint:
    'Slidev exports links between slides as addresses of its own server: link to the hosted deck by its full address, or export from a page where they lead to places on it',
  evaluate(page) {
    const dead = page.links.filter((link) => LOCAL_URL.test(link.url ?? '') || (!link.url && !link.toPage))
    const reported = new Set<PrintedLink>()
    const ofSlide = page.content.links
      .filter(({ problem: astray }) => !astray)
      .flatMap((link) => {
        const message = linkProblem(link, page)
        for (const placed of matchingLinks(link, page.links)) if (message) reported.add(placed)
        return message ? [{ message, boxes: [link.box] }] : []
      })
    const unreported = dead.filter((link) => !reported.has(link))
    return [
      ...ofSlide,
      ...unreported.map((link) => ({
        message: `a link on its page leads to ${describeTarget(link)}`,
        boxes: [link.box],
      })),
    ]
  },
}
