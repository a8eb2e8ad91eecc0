/** What the browser's PDF lacks: who made it, what it is about, and a table of contents by section. */
import { PDFArray, type PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from 'pdf-lib'
import { markDecoration } from './decoration'
import { soundTags } from './sound-tags'
import { stableIds } from './stable-ids'

export interface PdfFacts {
  title: string
  author: string
  subject: string
  keywords: string[]
  lang: string
  contents: Entry[]
  /** When it says it was made; absent = now. */
  date?: Date
}

/** A line of the table of contents: its page (0 is the first) and the lines under it. */
export interface Entry {
  title: string
  page: number
  under?: Entry[]
}

export interface Sheet {
  title: string
  section: string
}

/** Slides of one section, in a row, go under that section's name. A section of one slide is that slide. */
export function contentsOf(sheets: readonly (Sheet & { page: number })[]): Entry[] {
  const groups: { section: string; under: Entry[] }[] = []
  for (const { title, section, page } of sheets) {
    const last = groups.at(-1)
    if (last?.section === section) last.under.push({ title, page })
    else groups.push({ section, under: [{ title, page }] })
  }
  return groups.map(({ section, under }) =>
    under.length === 1 ? under[0] : { title: section, page: under[0].page, under },
  )
}

/** The same PDF with these facts and contents in it; tags, links and fonts stay as they are. */
export async function finishPdf(bytes: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  pdf.setTitle(facts.title, { showInWindowTitleBar: true })
  pdf.setAuthor(facts.author)
  pdf.setSubject(facts.subject)
  pdf.setKeywords([facts.keywords.join(', ')])
  pdf.setLanguage(facts.lang)
  pdf.setCreator('Slidev')
  if (facts.date) {
    pdf.setCreationDate(facts.date)
    pdf.setModificationDate(facts.date)
  }
  addContents(pdf, facts.contents)
  soundTags(pdf)
  stableIds(pdf)
  markDecoration(pdf)
  return pdf.save()
}

function addContents(pdf: PDFDocument, contents: Entry[]) {
  const { context, catalog } = pdf
  const pages = pdf.getPages()

  const hang = (entries: Entry[], parent: PDFRef, parentDict: PDFDict) => {
    const refs = entries.map(() => context.nextRef())
    entries.forEach(({ title, page, under }, i) => {
      const target = PDFArray.withContext(context)
      target.push(pages[page].ref)
      target.push(PDFName.of('Fit'))
      const dict = context.obj({}) as PDFDict
      dict.set(PDFName.of('Title'), PDFHexString.fromText(title))
      dict.set(PDFName.of('Parent'), parent)
      dict.set(PDFName.of('Dest'), target)
      if (i > 0) dict.set(PDFName.of('Prev'), refs[i - 1])
      if (i < refs.length - 1) dict.set(PDFName.of('Next'), refs[i + 1])
      context.assign(refs[i], dict)
      if (under?.length) hang(under, refs[i], dict)
    })
    parentDict.set(PDFName.of('First'), refs[0])
    parentDict.set(PDFName.of('Last'), refs.at(-1)!)
    // A positive count is an open entry: the reader sees every slide at once.
    const shown = entries.reduce((sum, entry) => sum + 1 + (entry.under?.length ?? 0), 0)
    parentDict.set(PDFName.of('Count'), PDFNumber.of(shown))
  }

  if (!contents.length) return
  const root = context.obj({ Type: 'Outlines' }) as PDFDict
  const ref = context.register(root)
  hang(contents, ref, root)
  catalog.set(PDFName.of('Outlines'), ref)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
