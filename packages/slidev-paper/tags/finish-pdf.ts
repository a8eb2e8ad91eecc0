/** Adds to a PDF printed by the browser: metadata, an outline, tags that PDF/UA requires, marks for artifacts. */
import { PDFArray, type PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from 'pdf-lib'
import { markArtifacts } from './mark-artifacts'
import { repairPdfUaTags } from './repair-pdf-ua-tags'
import { normaliseHeadings } from './normalise-headings'
import { renumberTagIds } from './renumber-tag-ids'
import { tagFormulas } from './tag-formulas'

/** Document information, and the outline. */
export interface PdfMetadata {
  /** Shown in the title bar of a reader. */
  title: string
  /** Who wrote it. */
  author: string
  /** One sentence on its content. */
  subject: string
  /** Joined by commas in the file. */
  keywords: string[]
  /** BCP 47, as "en". */
  lang: string
  /** Top level of the outline; none if empty. */
  outline: PdfContentsEntry[]
  /** Creation and modification date; absent = as the browser wrote it. */
  date?: Date
}

/** An entry of the outline. */
export interface PdfContentsEntry {
  /** Its text. */
  title: string
  /** Page it leads to, 0-based. */
  page: number
  /** Entries below it. */
  children?: PdfContentsEntry[]
}

/** A slide as `buildOutline` needs it. */
export interface OutlineSlide {
  /** Text of its entry. */
  title: string
  /** Text of the entry that it goes under. */
  section: string
}

/** The outline of a PDF: consecutive slides of one section under its name; a section of one slide is that slide's entry. */
export function buildOutline(slides: readonly (OutlineSlide & { page: number })[]): PdfContentsEntry[] {
  const groups: { section: string; entries: PdfContentsEntry[] }[] = []
  for (const { title, section, page } of slides) {
    const last = groups.at(-1)
    if (last?.section === section) last.entries.push({ title, page })
    else groups.push({ section, entries: [{ title, page }] })
  }
  return groups.map(({ section, entries: children }) =>
    children.length === 1 ? children[0] : { title: section, page: children[0].page, children },
  )
}

/** Returns the PDF with metadata and outline, repaired tags and marked artifacts; its pages look as before. */
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
  normaliseHeadings(pdf)
  tagFormulas(pdf)
  renumberTagIds(pdf)
  markArtifacts(pdf)
  return pdf.save()
}

const countEntries = (entries: PdfContentsEntry[]): number =>
  entries.reduce((sum, { children = [] }) => sum + 1 + countEntries(children), 0)

/** Writes the outline as the doubly linked list that PDF prescribes, and has readers open it. */
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
    // A positive count means open: readers show the entries below at once.
    parentDict.set(PDFName.of('Count'), PDFNumber.of(countEntries(entries)))
  }

  if (!outline.length) return
  const root = context.obj({ Type: 'Outlines' }) as PDFDict
  const ref = context.register(root)
  addEntries(outline, ref, root)
  catalog.set(PDFName.of('Outlines'), ref)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
