/** Where links and outline lead: in the built deck by slides.md and data/, and on paper where they lead in the deck. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { deck } from '../../data/deck'
import { floors } from '../../data/floors'
import { glossary } from '../../data/glossary'
import { sources } from '../../data/sources'
import {
  lettersOnly,
  destinationPage,
  describeTarget,
  matchingLinks,
  type PrintedLink,
} from '../../gate/pdf/links'
import { plainTitle, type Slide } from '../helpers/read-slides'
import type { RenderedSlide, RenderedLink } from './rendered-slides'

/** Pages beside the slides. */
const OTHER_PAGES: readonly string[] = [deck.handout, deck.diagram]
const HTTPS = /^https:\/\//

/** What a link has to lead to, by what stands on it or beside it; undefined = nothing here knows. */
function expectedHref(
  { words, row }: RenderedLink,
  on: string,
  slides: readonly Slide[],
): string | undefined {
  const cited = sources.find((s) => (on === 'sources' ? row.startsWith(s.full) : words === s.short))
  if (cited) return cited.url
  const term = on === 'glossary' && glossary.find((g) => row.startsWith(g.term + g.meaning))
  if (term) return `#/${term.slide}`
  const floor = floors.find((f) => words.endsWith(f.name) && row.includes(f.meaning))
  if (floor) return `#/${floor.id}`
  const tab = slides.find((s) => s.frontmatter.tab === words)
  return tab && `#/${tab.name}`
}

function validateDeckLink(link: RenderedLink, on: string, slides: readonly Slide[]): string[] {
  const { href, words } = link
  const named = `the link “${words}” ${href === null ? 'has no address' : `leads to ${href}`}`
  const expected = expectedHref(link, on, slides)
  if (expected !== undefined && href !== expected) return [`${named}, ${expected} wanted`]
  if (href === null || (!HTTPS.test(href) && !/^(mailto|tel):/.test(href))) {
    const slide = slides.find((s) => href === `#/${s.name}`)
    if (!slide && !OTHER_PAGES.includes(href ?? '')) return [`${named}, where no slide is`]
    const number = /(\d+)$/.exec(words)?.[1]
    if (slide && number && Number(number) !== slide.no)
      return [`${named}, which is slide ${slide.no}, not ${number}`]
  }
  return []
}

/** Links of a slide of the built deck that lead elsewhere than they should, and those that are not there. */
export function validateDeckLinks(
  { slide, links, texts }: RenderedSlide,
  slides: readonly Slide[],
): string[] {
  const { name, frontmatter } = slide
  const said = texts.map(({ words }) => words).join(' ')
  const cited =
    name === 'sources'
      ? sources
      : sources.filter(
          ({ id, short }) => (frontmatter.sources as string[])?.includes(id) && said.includes(short),
        )
  const terms = name === 'glossary' ? glossary.filter((g) => slides.some((s) => s.name === g.slide)) : []
  return [
    ...links.flatMap((link) => validateDeckLink(link, name, slides)),
    ...cited
      .filter(({ url }) => !links.some(({ href }) => href === url))
      .map(({ short }) => `the source “${short}” has no link`),
    ...terms
      .filter((g) => !links.some(({ row }) => row.startsWith(g.term + g.meaning)))
      .map(({ term }) => `the word “${term}” has no link`),
  ]
}

/** Does a link on paper lead where the slide's leads? `address`: where the deck is hosted; paper goes there for its other pages. */
function hasSameTarget(
  { url, toPage }: PrintedLink,
  href: string,
  slides: readonly Slide[],
  address: string,
): boolean {
  if (OTHER_PAGES.includes(href)) return url === address + href
  const slide = slides.find(({ name }) => href === `#/${name}`)
  return slide ? toPage === slide.no : url === href
}

/** Links that the slide has and its page has not, or leads elsewhere; and those of its page that it does not have. */
export function validatePrintedLinks(
  { slide, links }: RenderedSlide,
  printed: readonly PrintedLink[],
  slides: readonly Slide[],
  address: string,
): string[] {
  const used = new Set<PrintedLink>()
  const problems = links.flatMap(({ href, words, box }) => {
    const matches = matchingLinks({ words, box }, printed)
    for (const link of matches) used.add(link)
    if (matches.some((link) => hasSameTarget(link, href ?? '', slides, address))) return []
    const found = matches.map(describeTarget).join(' and ') || 'nowhere'
    return [`on paper the link “${words}” leads to ${found}, ${href} wanted`]
  })
  // New words are buttons on the screen; on paper they lead to the glossary.
  const words = glossary.filter((g) => g.slide === slide.name)
  const rest = printed.filter((link) => !used.has(link))
  const to = slides.find((s) => s.name === 'glossary')?.no
  const unexpected = rest.filter((link) => link.toPage !== to || slide.name === 'glossary')
  return [
    ...problems,
    ...unexpected.map(
      (link) => `on paper a link leads to ${describeTarget(link)}, and the slide has none there`,
    ),
    ...(rest.length - unexpected.length >= words.length || to === undefined
      ? []
      : [
          `on paper ${words.length} new words want a link to the glossary, ${rest.length - unexpected.length} have one`,
        ]),
  ]
}

interface OutlineNode {
  title: string
  dest: unknown
  items: OutlineNode[]
}

/** The outline: each slide in turn, with its own page; a group where its first slide is. */
export async function validateOutline(pdf: PDFDocumentProxy, slides: readonly Slide[]): Promise<string[]> {
  const groups = ((await pdf.getOutline()) ?? []) as OutlineNode[]
  const leaves = groups.flatMap((entry) => (entry.items.length ? entry.items : [entry]))
  const pages = await Promise.all(leaves.map(({ dest }) => destinationPage(pdf, dest)))
  const groupTargets = await Promise.all(
    groups
      .filter(({ items }) => items.length)
      .map(async ({ title, dest, items }) => ({
        title,
        to: await destinationPage(pdf, dest),
        first: leaves.indexOf(items[0]!),
      })),
  )
  const count =
    leaves.length === slides.length
      ? []
      : [`its outline has ${leaves.length} slides, ${slides.length} wanted`]
  return [
    ...count,
    ...slides.flatMap(({ title, name }, i) => {
      const wanted = plainTitle(title)
      const leaf = leaves[i]
      if (!leaf || lettersOnly(leaf.title) !== lettersOnly(wanted))
        return [`entry ${i + 1} of its outline is “${leaf?.title ?? ''}”, “${wanted}” wanted`]
      return pages[i] === i + 1
        ? []
        : [`its outline leads “${wanted}” (${name}) to page ${pages[i]}, ${i + 1} wanted`]
    }),
    ...groupTargets
      .filter(({ to, first }) => to !== first + 1)
      .map(({ title, to, first }) => `its outline leads “${title}” to page ${to}, ${first + 1} wanted`),
  ]
}
