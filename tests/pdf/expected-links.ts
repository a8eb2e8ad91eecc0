/** The links that the PDFs must have, by slides.md and data/. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { isReferenceSlide } from '../../data/deck'
import { floors } from '../../data/floors'
import { glossary } from '../../data/glossary'
import type { Slide } from '../helpers/read-slides'
import { destinationPage } from 'slidev-paper/read'
import type { ExpectedLink, OutlineNode } from './links'

/** The links of the slides: between new terms and the glossary, and from the table to the floors. */
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

/**
 * The links of the handout: from the contents to all parts, from terms to slides, and between slides and their sources,
 * from the footnotes below a slide and, if `withMarks`, also from the marks in its text. `all`: all slides of the talk.
 */
export async function expectedHandoutLinks(
  pdf: PDFDocumentProxy,
  all: readonly Slide[],
  withMarks: boolean,
): Promise<ExpectedLink[]> {
  const slides = all.filter((s) => !isReferenceSlide(s.name))
  const outline = (await pdf.getOutline()) as OutlineNode[]
  const pageOf = async (entry: OutlineNode) => (await destinationPage(pdf, entry.dest))!
  const starts = await Promise.all(outline.map(pageOf))
  /** The first and last page of a section. */
  const pagesOf = (title: string) => {
    const i = outline.findIndex((e) => e.title === title)
    return [starts[i]!, (starts[i + 1] ?? pdf.numPages + 1) - 1] as const
  }
  const slideEntries = outline.flatMap((part) => part.items)
  const pageBySlide = new Map<string, number>()
  for (const [i, { name }] of slides.entries()) pageBySlide.set(name, await pageOf(slideEntries[i]!))
  const [contents] = pagesOf('Contents')
  const [terms, sources] = [pagesOf('The words of this talk'), pagesOf('Sources')]
  const inContents = [
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
      inContents.map(async (e) => ({ what: `contents, “${e.title}”`, from: contents, to: await pageOf(e) })),
    )),
    ...glossary.flatMap((g) =>
      pageBySlide.has(g.slide)
        ? [{ what: `the word “${g.term}”`, from: terms, to: pageBySlide.get(g.slide)! }]
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
