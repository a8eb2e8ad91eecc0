/** The links that both PDFs must have, by the data they are made from. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { isReferenceSlide } from '../../data/deck'
import { floors } from '../../data/floors'
import { glossary } from '../../data/glossary'
import type { Slide } from '../helpers/read-slides'
import { destinationPage } from '../../gate/pdf/links'
import type { ExpectedLink } from './links'

/** In the slides: from a new word to the glossary and back, from the table to the floors. */
export function expectedSlideLinks(slides: readonly Slide[]): ExpectedLink[] {
  const numbers = new Map(slides.map((s) => [s.name, s.no]))
  const link = (what: string, from: string, to: string): ExpectedLink[] =>
    numbers.has(from) && numbers.has(to) ? [{ what, from: numbers.get(from)!, to: numbers.get(to)! }] : []
  return [
    ...glossary.flatMap((g) => link(`“${g.term}” of the glossary`, 'glossary', g.slide)),
    ...glossary.flatMap((g) => link(`“${g.term}” where it is new`, g.slide, 'glossary')),
    ...floors.flatMap((f) => link(`${f.name} in the table`, 'summary', f.id)),
  ]
}

interface OutlineNode {
  title: string
  dest: unknown
  items: OutlineNode[]
}

/**
 * In the handout: from the contents to everything, from words to sheets, between sheets and their sources, from the
 * short form below a sheet and, where `marks` stand in the text, from those as well.
 */
export async function expectedHandoutLinks(
  pdf: PDFDocumentProxy,
  all: readonly Slide[],
  withMarks: boolean,
): Promise<ExpectedLink[]> {
  const slides = all.filter((s) => !isReferenceSlide(s.name))
  const outline = (await pdf.getOutline()) as OutlineNode[]
  const page = async (entry: OutlineNode) => (await destinationPage(pdf, entry.dest))!
  const starts = await Promise.all(outline.map(page))
  /** All pages of a section. */
  const pagesOf = (title: string) => {
    const i = outline.findIndex((e) => e.title === title)
    return [starts[i]!, (starts[i + 1] ?? pdf.numPages + 1) - 1] as const
  }
  const slideEntries = outline.flatMap((part) => part.items)
  const pageBySlide = new Map<string, number>()
  for (const [i, { name }] of slides.entries()) pageBySlide.set(name, await page(slideEntries[i]!))
  const [contents] = pagesOf('Contents')
  const [words, sources] = [pagesOf('The words of this talk'), pagesOf('Sources')]
  const listed = [
    ...slideEntries,
    ...outline.filter((e) => !['Contents', 'Before you start'].includes(e.title)),
  ]
  const cited = slides.flatMap((s) => ((s.frontmatter.sources ?? []) as string[]).map((id) => ({ s, id })))
  const toSources = cited.map(({ s, id }) => ({
    what: `${s.name}, source ${id}`,
    from: pageBySlide.get(s.name)!,
    to: sources,
  }))
  return [
    ...(await Promise.all(
      listed.map(async (e) => ({ what: `contents, “${e.title}”`, from: contents, to: await page(e) })),
    )),
    ...glossary.flatMap((g) =>
      pageBySlide.has(g.slide)
        ? [{ what: `the word “${g.term}”`, from: words, to: pageBySlide.get(g.slide)! }]
        : [],
    ),
    ...toSources,
    ...(withMarks ? toSources : []),
    ...cited.map(({ s, id }) => ({
      what: `source ${id}, ${s.name}`,
      from: sources,
      to: pageBySlide.get(s.name)!,
    })),
  ]
}
