/** What the browser's PDF lacks: who made it, what it is about, and a table of contents by section. */
import { PDFArray, type PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from 'pdf-lib'
import { markArtifacts } from './mark-artifacts'
import { repairPdfUaTags } from './repair-pdf-ua-tags'
import { renumberTagIds } from './renumber-tag-ids'

export interface PdfMetadata {
  title: string
  author: string
  subject: string
  keywords: string[]
  lang: string
  outline: PdfContentsEntry[]
  /** When it says it was made; absent = now. */
  date?: Date
}

/** A line of the table of contents: its page (0 is the first) and the lines under it. */
export interface PdfContentsEntry {
  title: string
  page: number
  children?: PdfContentsEntry[]
}

export interface OutlineSlide {
  title: string
  section: string
}

/** Slides of one section, in a row, go under that section's name. A section of one slide is that slide. */
export function buildOutline(slides: readonly (OutlineSlide & { page: number })[]): PdfContentsEntry[] {
  const groups: { section: string; under: PdfContentsEntry[] }[] = []
  for (const { title, section, page } of slides) {
    const last = groups.at(-1)
    if (last?.section === section) last.under.push({ title, page })
    else groups.push({ section, under: [{ title, page }] })
  }
  return groups.map(({ section, under: children }) =>
    children.length === 1 ? children[0] : { title: section, page: children[0].page, children },
  )
}

/** The same PDF with these facts and contents in it; tags, links and fonts stay as they are. */
export async function finishPdf(bytes: Uint8Array, metadata: PdfMetadata): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  pdf.setTitle(metadata.title, { showInWindowTitleBar: true })
  pdf.setAuthor(metadata.author)
  pdf.setSubject(metadata.subject)
  pdf.setKeywords([metadata.keywords.join(', ')])
  pdf.setLanguage(metadata.lang)
  pdf.setCreator('Slidev')
  if (metadata.date) {
    pdf.setCreationDate(metadata.date)
    pdf.setModificationDate(metadata.date)
  }
  addOutline(pdf, metadata.outline)
  repairPdfUaTags(pdf)
  renumberTagIds(pdf)
  markArtifacts(pdf)
  return pdf.save()
}

function addOutline(pdf: PDFDocument, outline: PdfContentsEntry[]) {
  const { context, catalog } = pdf
  const pages = pdf.getPages()

  const addEntries = (entries: PdfContentsEntry[], parent: PDFRef, parentDict: PDFDict) => {
    const refs = entries.map(() => context.nextRef())
    entries.forEach(({ title, page, children }, i) => {
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
      if (children?.length) addEntries(children, refs[i], dict)
    })
    parentDict.set(PDFName.of('First'), refs[0])
    parentDict.set(PDFName.of('Last'), refs.at(-1)!)
    // A positive count is an open entry: the reader sees every slide at once.
    const openCount = entries.reduce((sum, entry) => sum + 1 + (entry.children?.length ?? 0), 0)
    parentDict.set(PDFName.of('Count'), PDFNumber.of(openCount))
  }

  if (!outline.length) return
  const root = context.obj({ Type: 'Outlines' }) as PDFDict
  const ref = context.register(root)
  addEntries(outline, ref, root)
  catalog.set(PDFName.of('Outlines'), ref)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
