import type { Page } from '../evidence'
import type { LinkSeen } from '../page/sheet'
import { saidOf, sameLinks, type PlacedLink } from '../pdf/links'
import type { PageRule } from './rule'
import { quote } from './words'

/** Addresses that only the machine knows on which the PDF was made. */
const HERE = /^(file:|https?:\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0))/

const pages = (numbers: readonly number[]) => (numbers.length ? `page ${numbers.join(' or ')}` : 'no page')

/** Whether a link on paper leads where that of the slide does. */
function alike({ url, to }: PlacedLink, { slide, href }: LinkSeen, page: Page): boolean {
  if (slide) return to !== undefined && !!page.pages.get(slide)?.includes(to)
  if (!/^(https?:|mailto:|tel:)/.test(href)) return url !== undefined || to !== undefined
  return url !== undefined && new URL(url).href === new URL(href).href
}

/** What is wrong with a link of the slide on its page; undefined = nothing. */
function fault(link: LinkSeen, page: Page): string | undefined {
  const there = sameLinks(link, page.links)
  const wanted = link.slide ? `slide ${link.slide}, ${pages(page.pages.get(link.slide) ?? [])}` : link.href
  if (!there.length) return `${quote(link.words)} is no link on its page: on the slide it leads to ${wanted}`
  if (there.some((placed) => alike(placed, link, page))) return undefined
  return `${quote(link.words)} leads to ${there.map(saidOf).join(' and ')} on its page: on the slide to ${wanted}`
}

/** Links that are dead on paper. */
export const leads: PageRule = {
  id: 'leads',
  of: 'page',
  finds: 'links of the PDF that lead nowhere, to the machine it was made on, or elsewhere than on the slide',
  how: 'with --pdf: each link of the slide against those of its page, by what stands on it or where it is, and the page that it leads to against the one that its slide is on',
  remedy:
    'Slidev exports links between slides as addresses of its own server: link to the hosted deck by its full address, or export from a page where they lead to places on it',
  judge(page) {
    const dead = page.links.filter((link) => HERE.test(link.url ?? '') || (!link.url && !link.to))
    const told = new Set<PlacedLink>()
    const ofSlide = page.sheet.links
      .filter(({ leads: astray }) => !astray)
      .flatMap((link) => {
        const what = fault(link, page)
        for (const placed of sameLinks(link, page.links)) if (what) told.add(placed)
        return what ? [{ what, at: [link.box] }] : []
      })
    const rest = dead.filter((link) => !told.has(link))
    return [
      ...ofSlide,
      ...rest.map((link) => ({ what: `a link on its page leads to ${saidOf(link)}`, at: [link.box] })),
    ]
  },
}
