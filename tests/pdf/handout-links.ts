/** Checks the links and the outline of the printed handout: each must lead to the page that its text names. */
import type { TaggedLink, PdfModel } from 'slidev-paper'
import { sources } from '../../data/sources'
import { lettersAndDigits, sourceNumber } from '../helpers/handout'
import { plainTitle, type Slide } from '../helpers/read-slides'
import { findArticles, readHeadings, firstPage, readListRows } from './read-handout-text'

/** The target that a link must have. */
interface ExpectedTarget {
  page?: number
  /** The named destination, since a page may contain several targets. */
  destination?: string
}

/** Returns a function that derives the target of a link from its text; without a page the text names none. */
function createTargetFinder({ root }: PdfModel, slides: readonly Slide[]) {
  const headings = readHeadings(root)
  const contents = headings.find(({ title }) => title === 'Contents')?.page
  const articles = findArticles(root).map((tag) => ({
    page: firstPage(tag),
    text: lettersAndDigits(tag.text),
  }))
  const slideTarget = (slide?: Slide): ExpectedTarget =>
    slide
      ? {
          page: articles.find(({ text }) => text.startsWith(lettersAndDigits(plainTitle(slide.title))))?.page,
          destination: `sheet-${slide.name}`,
        }
      : {}
  const sourceTarget = (number: number): ExpectedTarget => {
    const row = readListRows(root).sources[number - 1]
    return row ? { page: firstPage(row), destination: `source-${sources[number - 1]!.id}` } : {}
  }
  /** A line of the contents has the number of the slide, its headline and its page. */
  const contentsTarget = (text: string): ExpectedTarget => {
    const heading = headings.find(({ level, title, page }) => {
      const slide =
        level === 2
          ? slides.find((s) => lettersAndDigits(plainTitle(s.title)) === lettersAndDigits(title))
          : undefined
      return lettersAndDigits(text) === lettersAndDigits(`${slide?.no ?? ''}${title}${page}`)
    })
    return { page: heading?.page }
  }
  return ({ page, text }: TaggedLink): ExpectedTarget => {
    if (page === contents) return contentsTarget(text)
    const no = /sheet (\d+)$/.exec(text)?.[1]
    if (no) return slideTarget(slides.find((s) => s.no === Number(no)))
    const number = /^(?:source )?(\d+)$/.exec(text)?.[1]
    const cited = sources.find(({ short }) => lettersAndDigits(short) === lettersAndDigits(text))
    return sourceTarget(number ? Number(number) : cited ? sourceNumber(cited) : 0)
  }
}

/** One message for each internal link, and each link of a source to the web, with a wrong target. */
export function validateHandoutLinks(pdf: PdfModel, slides: readonly Slide[]): string[] {
  const findTarget = createTargetFinder(pdf, slides)
  const within = pdf.links
    .filter(({ url }) => !url)
    .flatMap((link) => {
      const { page, destination } = findTarget(link)
      const prefix = `the link “${link.text}” on page ${link.page} leads to`
      const actual = `${prefix} ${link.targetPage ? `page ${link.targetPage}` : 'nowhere'}`
      if (page === undefined) return [`${actual}, but its text names no target`]
      if (page !== link.targetPage) return [`${actual}, expected ${page}`]
      return destination && destination !== link.destinationName
        ? [`${prefix} ${link.destinationName}, expected ${destination}`]
        : []
    })
  // A long address may wrap: then each of its links has a part of it.
  const misleading = pdf.links.flatMap(({ url, text, page }) =>
    url && /^https?:\/\/|^[\w-]+(\.[\w-]+)+\//.test(text) && !url.includes(text.replace(/^https?:\/\//, ''))
      ? [`the link “${text}” on page ${page} leads to ${url}`]
      : [],
  )
  const pages = readListRows(pdf.root).sources.map(firstPage)
  const webUrls = pdf.links.filter(({ url, page }) => url && pages.includes(page)).map(({ url }) => url)
  // An address that wraps is two links.
  const urls = webUrls.filter((url, i) => url !== webUrls[i - 1])
  return [
    ...within,
    ...misleading,
    ...sources
      .filter(({ url }, i) => urls[i] !== url)
      .map(
        ({ short, url }) =>
          `the source “${short}” leads to ${urls[sources.findIndex((s) => s.url === url)]}, expected ${url}`,
      ),
  ]
}

/** One message for each entry of the outline that does not lead to the page with its heading, and for missing entries. */
export function validateHandoutOutline({ outline, root }: PdfModel): string[] {
  const headings = readHeadings(root)
  const articles = findArticles(root).length
  const entries = outline.filter(({ level }) => level === 2).length
  return [
    ...(entries === articles ? [] : [`its outline has ${entries} slides, expected ${articles}`]),
    ...outline.flatMap(({ title, level, page }) => {
      const found = headings
        .filter((h) => h.level === level && lettersAndDigits(h.title) === lettersAndDigits(title))
        .map((h) => h.page)
      if (found.includes(page)) return []
      return [
        `its outline leads “${title}” to page ${page}, expected ${found.join(' or ') || 'a page with this heading'}`,
      ]
    }),
  ]
}
