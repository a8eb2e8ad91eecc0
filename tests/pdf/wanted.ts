/** The links that both PDFs must have, by the data they are made from. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { floors } from '../../data/floors'
import { glossary } from '../../data/glossary'
import type { Slide } from '../helpers/slides'
import { pageOf, type Wanted } from './links'

/** In the slides: from a new word to the glossary and back, from the table to the floors. */
export function wantedInSlides(slides: readonly Slide[]): Wanted[] {
  const numbers = new Map(slides.map((s) => [s.name, s.no]))
  const link = (what: string, from: string, to: string): Wanted[] =>
    numbers.has(from) && numbers.has(to) ? [{ what, from: numbers.get(from)!, to: numbers.get(to)! }] : []
  return [
    ...glossary.flatMap((g) => link(`“${g.term}” of the glossary`, 'glossary', g.slide)),
    ...glossary.flatMap((g) => link(`“${g.term}” where it is new`, g.slide, 'glossary')),
    ...floors.flatMap((f) => link(`${f.name} in the table`, 'summary', f.id)),
  ]
}

interface Entry {
  title: string
  dest: unknown
  items: Entry[]
}

/** In the handout: from the contents to everything, from words to sheets, between sheets and their sources. */
export async function wantedInHandout(pdf: PDFDocumentProxy, slides: readonly Slide[]): Promise<Wanted[]> {
  const outline = (await pdf.getOutline()) as Entry[]
  const page = async (entry: Entry) => (await pageOf(pdf, entry.dest))!
  const sheets = outline.flatMap((part) => part.items)
  const at = new Map<string, number>()
  for (const [i, { name }] of slides.entries()) at.set(name, await page(sheets[i]!))
  const words = await page(outline.find((e) => e.title === 'The words of this talk')!)
  const sources = await page(outline.find((e) => e.title === 'Sources')!)
  const listed = [...sheets, ...outline.filter((e) => e.title !== 'Contents')]
  const cited = slides.flatMap((s) => ((s.frontmatter.sources ?? []) as string[]).map((id) => ({ s, id })))
  return [
    ...(await Promise.all(
      listed.map(async (e) => ({ what: `contents, “${e.title}”`, from: 1, to: await page(e) })),
    )),
    ...glossary.flatMap((g) =>
      at.has(g.slide) ? [{ what: `the word “${g.term}”`, from: words, to: at.get(g.slide)! }] : [],
    ),
    ...cited.map(({ s, id }) => ({ what: `${s.name}, source ${id}`, from: at.get(s.name)!, to: sources })),
    ...cited.map(({ s, id }) => ({ what: `source ${id}, ${s.name}`, from: sources, to: at.get(s.name)! })),
  ]
}
