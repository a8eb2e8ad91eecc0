/** Where the printed handout's links and outline lead: each by what stands on it, to the page that has it. */
import type { TaggedLink, PdfModel } from '../../scripts/pdf/check/pdf-model'
import { sources } from '../../data/sources'
import { lettersAndDigits, sourceNumber } from '../helpers/handout'
import { plainTitle, type Slide } from '../helpers/read-slides'
import { findArticles, readHeadings, firstPage, readListRows } from './read-handout-text'

/** Where a link has to lead to; place: by name, as several lie on a page. */
interface ExpectedTarget {
  page?: number
  place?: string
}

/** Finds where a link has to lead to; without a page nobody knows what it is. */
function createTargetFinder({ root }: PdfModel, slides: readonly Slide[]) {
  const headings = readHeadings(root)
  const contents = headings.find(({ title }) => title === 'Contents')?.page
  const articles = findArticles(root).map((tag) => ({
    page: firstPage(tag),
    says: lettersAndDigits(tag.text),
  }))
  const slideTarget = (slide?: Slide): ExpectedTarget =>
    slide
      ? {
          page: articles.find(({ says }) => says.startsWith(lettersAndDigits(plainTitle(slide.title))))?.page,
          place: `sheet-${slide.name}`,
        }
      : {}
  const sourceTarget = (number: number): ExpectedTarget => {
    const row = readListRows(root).sources[number - 1]
    return row ? { page: firstPage(row), place: `source-${sources[number - 1]!.id}` } : {}
  }
  /** A line of the contents: number, headline, page. */
  const contentsTarget = (words: string): ExpectedTarget => {
    const of = headings.find(({ level, title, page }) => {
      const slide =
        level === 2
          ? slides.find((s) => lettersAndDigits(plainTitle(s.title)) === lettersAndDigits(title))
          : undefined
      return lettersAndDigits(words) === lettersAndDigits(`${slide?.no ?? ''}${title}${page}`)
    })
    return { page: of?.page }
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

/** Links within the handout, and those of its sources to the web. */
export function validateHandoutLinks(pdf: PdfModel, slides: readonly Slide[]): string[] {
  const findTarget = createTargetFinder(pdf, slides)
  const within = pdf.links
    .filter(({ url }) => !url)
    .flatMap((link) => {
      const { page, place } = findTarget(link)
      const named = `the link “${link.text}” on page ${link.page} leads to`
      const leads = `${named} ${link.targetPage ? `page ${link.targetPage}` : 'nowhere'}`
      if (page === undefined) return [`${leads}, and nothing says that it should be there`]
      if (page !== link.targetPage) return [`${leads}, ${page} wanted`]
      return place && place !== link.destinationName
        ? [`${named} ${link.destinationName}, ${place} wanted`]
        : []
    })
  const pages = readListRows(pdf.root).sources.map(firstPage)
  const webUrls = pdf.links.filter(({ url, page }) => url && pages.includes(page)).map(({ url }) => url)
  // An address that breaks is two links.
  const urls = webUrls.filter((url, i) => url !== webUrls[i - 1])
  return [
    ...within,
    ...sources
      .filter(({ url }, i) => urls[i] !== url)
      .map(
        ({ short, url }) =>
          `the source “${short}” leads to ${urls[sources.findIndex((s) => s.url === url)]}, ${url} wanted`,
      ),
  ]
}

/** Each entry of the outline leads to the page that has its heading; every sheet has one. */
export function validateHandoutOutline({ outline, root }: PdfModel): string[] {
  const headings = readHeadings(root)
  const sheets = findArticles(root).length
  const entries = outline.filter(({ level }) => level === 2).length
  return [
    ...(entries === sheets ? [] : [`its outline has ${entries} sheets, ${sheets} wanted`]),
    ...outline.flatMap(({ title, level, page }) => {
      const found = headings
        .filter((h) => h.level === level && lettersAndDigits(h.title) === lettersAndDigits(title))
        .map((h) => h.page)
      if (found.includes(page)) return []
      return [
        `its outline leads “${title}” to page ${page}, ${found.join(' or ') || 'where no such heading is'} wanted`,
      ]
    }),
  ]
}
