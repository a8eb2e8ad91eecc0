/**
 * Checks the links of the built deck against slides.md and data/, and the links and outline of the PDF against the
 * deck.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { deck } from '../../data/deck'
import { floors } from '../../data/floors'
import { glossary } from '../../data/glossary'
import { roadmaps } from '../../data/roadmaps'
import { sources } from '../../data/sources'
import {
  lettersOnly,
  destinationPage,
  describeTarget,
  matchingLinks,
  type PrintedLink,
} from 'slidev-paper/read'
import { plainTitle, type Slide } from '../helpers/read-slides'
import type { OutlineNode } from './links'
import type { RenderedSlide, RenderedLink } from './rendered-slides'

/** Routes of the pages that are no slides. */
const OTHER_PAGES: readonly string[] = [deck.handout, deck.diagram]
const roadmapSteps = Object.values(roadmaps).flatMap(({ steps }) => steps)
const HTTPS = /^https:\/\//

/** The href that a link must have, by its text or the text of its row; undefined = any that exists. */
function expectedHref(
  { words, row }: RenderedLink,
  slideName: string,
  slides: readonly Slide[],
): string | undefined {
  const cited = sources.find((s) => (slideName === 'sources' ? row.startsWith(s.full) : words === s.short))
  if (cited) return cited.url
  const step = slideName === 'roadmaps' && roadmapSteps.find(({ page }) => words === page)
  if (step) return step.url
  const term = slideName === 'glossary' && glossary.find((g) => row.startsWith(g.term + g.meaning))
  if (term) return `#/${term.slide}`
  const floor = floors.find((f) => words.endsWith(f.name) && row.includes(f.meaning))
  if (floor) return `#/${floor.id}`
  const tab = slides.find((s) => s.frontmatter.tab === words)
  return tab && `#/${tab.name}`
}

function validateDeckLink(link: RenderedLink, slideName: string, slides: readonly Slide[]): string[] {
  const { href, words } = link
  const prefix = `the link “${words}” ${href === null ? 'has no address' : `leads to ${href}`}`
  const expected = expectedHref(link, slideName, slides)
  if (expected !== undefined && href !== expected) return [`${prefix}, expected ${expected}`]
  if (href === null) return [prefix]
  if (!HTTPS.test(href) && !/^(mailto|tel):/.test(href)) {
    const slide = slides.find((s) => href === `#/${s.name}`)
    if (!slide && !OTHER_PAGES.includes(href)) return [`${prefix}, which is no slide or page`]
    const number = /(\d+)$/.exec(words)?.[1]
    if (slide && number && Number(number) !== slide.no)
      return [`${prefix}, which is slide ${slide.no}, not ${number}`]
  }
  return []
}

/** One message for each wrong or missing link of a slide of the built deck. */
export function validateDeckLinks(
  { slide, links, texts }: RenderedSlide,
  slides: readonly Slide[],
): string[] {
  const { name, frontmatter } = slide
  const slideText = texts.map(({ words }) => words).join(' ')
  const cited =
    name === 'sources'
      ? sources
      : sources.filter(
          ({ id, short }) => (frontmatter.sources as string[])?.includes(id) && slideText.includes(short),
        )
  const terms = name === 'glossary' ? glossary.filter((g) => slides.some((s) => s.name === g.slide)) : []
  const steps = name === 'roadmaps' ? roadmapSteps : []
  return [
    ...links.flatMap((link) => validateDeckLink(link, name, slides)),
    ...cited
      .filter(({ url }) => !links.some(({ href }) => href === url))
      .map(({ short }) => `the source “${short}” has no link`),
    ...terms
      .filter((g) => !links.some(({ row }) => row.startsWith(g.term + g.meaning)))
      .map(({ term }) => `the term “${term}” has no link`),
    ...steps
      .filter(({ page }) => !links.some(({ words }) => words === page))
      .map(({ text }) => `the step “${text}” has no link`),
  ]
}

/** Whether a printed link has the target of the slide's link. Printed links to other pages have the deck's `address`. */
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

/**
 * One message for each link of a slide that is missing or wrong on its page, and for each unexpected link of the page.
 */
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
    return [`on paper the link “${words}” leads to ${found}, expected ${href}`]
  })
  // New terms are buttons on the screen and links to the glossary on paper.
  const newTerms = glossary.filter((g) => g.slide === slide.name)
  const remaining = printed.filter((link) => !used.has(link))
  const glossaryPage = slides.find((s) => s.name === 'glossary')?.no
  const unexpected = remaining.filter((link) => link.toPage !== glossaryPage || slide.name === 'glossary')
  const glossaryLinks = remaining.length - unexpected.length
  return [
    ...problems,
    ...unexpected.map(
      (link) => `on paper a link leads to ${describeTarget(link)}, but the slide has no link there`,
    ),
    ...(glossaryLinks >= newTerms.length || glossaryPage === undefined
      ? []
      : [`on paper ${newTerms.length} new terms need a link to the glossary, ${glossaryLinks} have one`]),
  ]
}

/** Checks the outline: an entry for each slide in order, with its page, and groups with the page of their first slide. */
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
      : [`its outline has ${leaves.length} slides, expected ${slides.length}`]
  return [
    ...count,
    ...slides.flatMap(({ title, name }, i) => {
      const expected = plainTitle(title)
      const leaf = leaves[i]
      if (!leaf || lettersOnly(leaf.title) !== lettersOnly(expected))
        return [`entry ${i + 1} of its outline is “${leaf?.title ?? ''}”, expected “${expected}”`]
      return pages[i] === i + 1
        ? []
        : [`its outline leads “${expected}” (${name}) to page ${pages[i]}, expected ${i + 1}`]
    }),
    ...groupTargets
      .filter(({ to, first }) => to !== first + 1)
      .map(({ title, to, first }) => `its outline leads “${title}” to page ${to}, expected ${first + 1}`),
  ]
}
