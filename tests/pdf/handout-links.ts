/** Where the printed handout's links and outline lead: each by what stands on it, to the page that has it. */
import type { LinkMark, PdfModel } from '../../scripts/pdf/check/model'
import { sources } from '../../data/sources'
import { bare, numberOf } from '../helpers/handout'
import { plainTitle, type Slide } from '../helpers/slides'
import { articlesIn, headingsIn, pageOfTag, rowsIn } from './told'

/** Where a link has to lead to; place: by name, as several lie on a page. */
interface Wanted {
  page?: number
  place?: string
}

/** Finds where a link has to lead to; without a page nobody knows what it is. */
function finder({ root }: PdfModel, slides: readonly Slide[]) {
  const headings = headingsIn(root)
  const contents = headings.find(({ title }) => title === 'Contents')?.page
  const articles = articlesIn(root).map((tag) => ({ page: pageOfTag(tag), says: bare(tag.text) }))
  const sheet = (slide?: Slide): Wanted =>
    slide
      ? {
          page: articles.find(({ says }) => says.startsWith(bare(plainTitle(slide.title))))?.page,
          place: `sheet-${slide.name}`,
        }
      : {}
  const source = (number: number): Wanted => {
    const row = rowsIn(root).sources[number - 1]
    return row ? { page: pageOfTag(row), place: `source-${sources[number - 1]!.id}` } : {}
  }
  /** A line of the contents: number, headline, page. */
  const line = (words: string): Wanted => {
    const of = headings.find(({ level, title, page }) => {
      const slide = level === 2 ? slides.find((s) => bare(plainTitle(s.title)) === bare(title)) : undefined
      return bare(words) === bare(`${slide?.no ?? ''}${title}${page}`)
    })
    return { page: of?.page }
  }
  return ({ page, words }: LinkMark): Wanted => {
    if (page === contents) return line(words)
    const no = /sheet (\d+)$/.exec(words)?.[1]
    if (no) return sheet(slides.find((s) => s.no === Number(no)))
    const number = /^(?:source )?(\d+)$/.exec(words)?.[1]
    const cited = sources.find(({ short }) => bare(short) === bare(words))
    return source(number ? Number(number) : cited ? numberOf(cited) : 0)
  }
}

/** Links within the handout, and those of its sources to the web. */
export function handoutLinkFaults(pdf: PdfModel, slides: readonly Slide[]): string[] {
  const wanted = finder(pdf, slides)
  const within = pdf.links
    .filter(({ url }) => !url)
    .flatMap((link) => {
      const { page, place } = wanted(link)
      const named = `the link “${link.words}” on page ${link.page} leads to`
      const leads = `${named} ${link.target ? `page ${link.target}` : 'nowhere'}`
      if (page === undefined) return [`${leads}, and nothing says that it should be there`]
      if (page !== link.target) return [`${leads}, ${page} wanted`]
      return place && place !== link.place ? [`${named} ${link.place}, ${place} wanted`] : []
    })
  const pages = rowsIn(pdf.root).sources.map(pageOfTag)
  const out = pdf.links.filter(({ url, page }) => url && pages.includes(page)).map(({ url }) => url)
  // An address that breaks is two links.
  const urls = out.filter((url, i) => url !== out[i - 1])
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
export function handoutOutlineFaults({ outline, root }: PdfModel): string[] {
  const headings = headingsIn(root)
  const sheets = articlesIn(root).length
  const entries = outline.filter(({ level }) => level === 2).length
  return [
    ...(entries === sheets ? [] : [`its outline has ${entries} sheets, ${sheets} wanted`]),
    ...outline.flatMap(({ title, level, page }) => {
      const found = headings
        .filter((h) => h.level === level && bare(h.title) === bare(title))
        .map((h) => h.page)
      if (found.includes(page)) return []
      return [
        `its outline leads “${title}” to page ${page}, ${found.join(' or ') || 'where no such heading is'} wanted`,
      ]
    }),
  ]
}
