import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfSummary, PagesBySlide, SlideInfo } from '../types'
import { destinationPage } from 'slidev-paper/read'

interface PdfOutlineItem {
  title: string
  dest: unknown
  items: PdfOutlineItem[]
}
interface StructureNode {
  role?: string
  alt?: string
  children?: StructureNode[]
}

const flattenTree = (tag: StructureNode): StructureNode[] => [
  tag,
  ...(tag.children ?? []).flatMap(flattenTree),
]
const flattenOutline = (entries: readonly PdfOutlineItem[]): PdfOutlineItem[] =>
  entries.flatMap((entry) => [entry, ...flattenOutline(entry.items)])

/** Pages with a figure or formula that has no alternative text. */
async function findPagesWithoutAltText(pdf: PDFDocumentProxy): Promise<number[]> {
  const found: number[] = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const tree = (await (await pdf.getPage(no)).getStructTree()) as StructureNode | null
    const figures = tree
      ? flattenTree(tree).filter(({ role }) => role === 'Figure' || role === 'Formula')
      : []
    if (figures.some(({ alt }) => !alt?.trim())) found.push(no)
  }
  return found
}

/** Reads metadata, tags and outline of a PDF. */
export async function readPdfSummary(
  pdf: PDFDocumentProxy,
  slides: readonly SlideInfo[],
  pagesBySlide: PagesBySlide,
): Promise<PdfSummary> {
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } }
  const markInfo = (await pdf.getMarkInfo()) as { Marked?: boolean } | null
  const outline = flattenOutline(((await pdf.getOutline()) ?? []) as PdfOutlineItem[])
  return {
    slides,
    pageCount: pdf.numPages,
    pagesBySlide,
    tagged: !!markInfo?.Marked,
    pagesWithoutAltText: await findPagesWithoutAltText(pdf),
    title: info.Title?.trim(),
    language: info.Language ?? undefined,
    outline: await Promise.all(
      outline.map(async ({ title, dest }) => ({ title, page: await destinationPage(pdf, dest) })),
    ),
  }
}
