/** A PDF as pdf.js and pdf-lib read it, which know nothing of how slidev-paper writes and checks it. */
import { readFileSync } from 'node:fs'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFObject } from 'pdf-lib'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { destinationPage, groupIntoLines, readPdfLinks, readPrintedPage } from 'slidev-paper/read'

interface BookmarkNode {
  title: string
  dest: unknown
  items: BookmarkNode[]
}

const entry = (dict: PDFDict, name: string) => dict.lookup(PDFName.of(name))
const textOf = (value: PDFObject | undefined) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''

/** Headings as "H1" and pictures as "Figure: alternative text", in reading order, by page. */
function readTags(document: PDFDocument): string[][] {
  const tags: string[][] = document.getPages().map(() => [])
  /** Page of an element, or of the first inside it that has one. */
  const pageOf = (object: PDFObject | undefined): number => {
    if (object instanceof PDFArray)
      return object
        .asArray()
        .reduce((found, kid) => (found < 0 ? pageOf(document.context.lookup(kid)) : found), -1)
    if (!(object instanceof PDFDict)) return -1
    const page = object.get(PDFName.of('Pg'))
    const index = document.getPages().findIndex(({ ref }) => ref === page)
    return index < 0 ? pageOf(entry(object, 'K')) : index
  }
  const visit = (object: PDFObject | undefined): void => {
    if (object instanceof PDFArray) for (const kid of object.asArray()) visit(document.context.lookup(kid))
    if (!(object instanceof PDFDict)) return
    const type = String(entry(object, 'S') ?? '').slice(1)
    if (/^H\d$/.test(type)) tags[pageOf(object)]?.push(type)
    if (/^(Figure|Formula)$/.test(type))
      tags[pageOf(object)]?.push(`${type}: ${textOf(entry(object, 'Alt'))}`)
    visit(entry(object, 'K'))
  }
  visit(entry(document.catalog, 'StructTreeRoot'))
  return tags
}

/** Lines of a page, in the order in which they are drawn. */
const readLines = async (pdf: PDFDocumentProxy, no: number) =>
  groupIntoLines((await readPrintedPage(pdf, no, 980)).items).map(({ text }) => text)

/** Links of a page as "text → page 3" or "text → address". */
async function readLinks(pdf: PDFDocumentProxy, no: number): Promise<string[]> {
  const page = await readPrintedPage(pdf, no, 980)
  const links = await readPdfLinks(pdf, page)
  return links.map(({ words, url, toPage }) => `${words} → ${url ?? `page ${toPage}`}`)
}

/** The outline, flat: "Title → page 3", with a dash for each level. */
async function readOutline(pdf: PDFDocumentProxy): Promise<string[]> {
  const visit = async (nodes: BookmarkNode[], dashes: string): Promise<string[]> => {
    const lines = nodes.map(async ({ title, dest, items }) => [
      `${dashes}${title} → page ${await destinationPage(pdf, dest)}`,
      ...(await visit(items, `${dashes}- `)),
    ])
    return (await Promise.all(lines)).flat()
  }
  return visit(((await pdf.getOutline()) ?? []) as BookmarkNode[], '')
}

/** Everything that a reader of the PDF is told. */
export async function readPaperContents(file: string) {
  const bytes = readFileSync(file)
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const numbers = Array.from({ length: pdf.numPages }, (_, i) => i + 1)
  const lines: string[][] = []
  const links: string[][] = []
  for (const no of numbers) {
    lines.push(await readLines(pdf, no))
    links.push(await readLinks(pdf, no))
  }
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  return {
    lines,
    tags: readTags(document),
    links,
    outline: await readOutline(pdf),
    title: document.getTitle(),
    author: document.getAuthor(),
    keywords: document.getKeywords(),
    lang: textOf(entry(document.catalog, 'Lang')),
    isMarked: String(document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))),
    width: Math.round(document.getPage(0).getWidth()),
  }
}
