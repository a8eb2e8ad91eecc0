/** Reads a PDF into a `PdfModel`: tags and metadata with pdf-lib, text and drawing operators with pdf.js. */
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib'
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TaggedLink, OutlineItem, PdfPageStats, PdfModel, PdfTag } from './pdf-model'

const pdfName = (text: string) => PDFName.of(text)
const decodeString = (value: PDFObject | undefined) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
const nameOf = (value: PDFObject | undefined) => (value instanceof PDFName ? value.decodeText() : undefined)
const toArray = (value: PDFObject | undefined) =>
  value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value]

/** Operators that paint: text, paths, images, shadings. */
const paintOperators = new Set([
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
  OPS.shadingFill,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
])
const imageOperators = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
])

interface PageContent {
  /** Text and counts of the page. */
  stats: Pick<PdfPageStats, 'text' | 'images' | 'untagged'>
  /** Text of each marked-content sequence, by its MCID. */
  textById: Map<number, string>
}

/** Reads page `no`, 1-based: its text, and how much it paints without a mark. */
async function readPageContent(pdf: PDFDocumentProxy, no: number): Promise<PageContent> {
  const page = await pdf.getPage(no)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const textById = new Map<number, string>()
  const openIds: (number | undefined)[] = []
  let text = ''
  for (const item of items) {
    if ('str' in item) {
      const str = item.str + (item.hasEOL ? ' ' : '')
      text += str
      const mcid = openIds.findLast((id) => id !== undefined)
      if (mcid !== undefined) textById.set(mcid, (textById.get(mcid) ?? '') + str)
    } else if (item.type === 'endMarkedContent') openIds.pop()
    else
      openIds.push(
        item.id === undefined || item.id === null ? undefined : Number(/mc(\d+)$/.exec(item.id)?.[1]),
      )
  }
  const { fnArray, argsArray } = await page.getOperatorList()
  const stats = { text, images: 0, untagged: 0 }
  const markedStack: boolean[] = []
  /** Of each open group, whether it is a mask, which is no content of the page. */
  const maskStack: boolean[] = []
  fnArray.forEach((op, i) => {
    const args = argsArray[i] as unknown[]
    if (op === OPS.beginMarkedContent || op === OPS.beginMarkedContentProps) {
      const tagged = op === OPS.beginMarkedContentProps && typeof args[1] === 'number'
      markedStack.push(tagged || (args[0] as { name?: string }).name === 'Artifact' || args[0] === 'Artifact')
    } else if (op === OPS.endMarkedContent) markedStack.pop()
    else if (op === OPS.beginGroup) maskStack.push(!!(args[0] as { smask?: unknown }).smask)
    else if (op === OPS.endGroup) maskStack.pop()
    // In pdf.js, constructPath carries its paint operator as its first argument.
    const operator = op === OPS.constructPath ? (args[0] as number) : op
    if (imageOperators.has(op)) stats.images++
    if (paintOperators.has(operator) && ![...markedStack, ...maskStack].includes(true)) stats.untagged++
  })
  return { stats, textById }
}

/** Entries of the catalogue and of the document information. */
function readCatalogue(pdf: PDFDocument) {
  const { catalog } = pdf
  const isTrue = (dict: string, entry: string) =>
    catalog.lookupMaybe(pdfName(dict), PDFDict)?.lookup(pdfName(entry)) === PDFBool.True
  return {
    isTagged: isTrue('MarkInfo', 'Marked'),
    showsTitle: isTrue('ViewerPreferences', 'DisplayDocTitle'),
    lang: decodeString(catalog.lookup(pdfName('Lang'))),
    title: pdf.getTitle(),
    author: pdf.getAuthor(),
    subject: pdf.getSubject(),
    keywords: pdf.getKeywords(),
  }
}

/** Reads the structure tree with the text of each tag, and which tag owns which annotation. */
function readTags(pdf: PDFDocument, contents: readonly PageContent[]) {
  const { context, catalog } = pdf
  const pageNumbers = new Map(pdf.getPages().map((page, i) => [page.ref.toString(), i + 1]))
  const root = catalog.lookupMaybe(pdfName('StructTreeRoot'), PDFDict)
  const roles = root?.lookupMaybe(pdfName('RoleMap'), PDFDict)
  /** Owning tag by the annotation's reference. */
  const owners = new Map<string, PdfTag>()

  const standardType = (type: string): string => {
    const mapped = nameOf(roles?.lookup(pdfName(type)))
    return mapped && mapped !== type ? standardType(mapped) : type
  }
  const scopeOf = (element: PDFDict) =>
    toArray(element.lookup(pdfName('A')))
      .map((a) => context.lookup(a))
      .map((a) => (a instanceof PDFDict ? nameOf(a.lookup(pdfName('Scope'))) : undefined))
      .find(Boolean)

  const visit = (element: PDFDict, page?: number): PdfTag => {
    const pageRef = element.get(pdfName('Pg'))
    const pageNumber = pageRef ? pageNumbers.get(pageRef.toString()) : page
    const tag: PdfTag = {
      type: standardType(nameOf(element.lookup(pdfName('S'))) ?? 'Document'),
      alt: decodeString(element.lookup(pdfName('Alt'))),
      text: '',
      kids: [],
      contentItems: 0,
      pages: [],
      scope: scopeOf(element),
      annotations: 0,
    }
    const addContent = (mcid: number, on?: number) => {
      tag.contentItems++
      if (on) tag.pages.push(on)
      tag.text += on ? (contents[on - 1].textById.get(mcid) ?? '') : ''
    }
    for (const entry of toArray(element.lookup(pdfName('K')))) {
      const kid = context.lookup(entry)
      if (kid instanceof PDFNumber) addContent(kid.asNumber(), pageNumber)
      if (!(kid instanceof PDFDict)) continue
      const kind = nameOf(kid.lookup(pdfName('Type')))
      if (kind === 'OBJR') {
        tag.annotations++
        const object = kid.get(pdfName('Obj'))
        if (object instanceof PDFRef) owners.set(object.toString(), tag)
      } else if (kind === 'MCR') {
        const on = kid.get(pdfName('Pg'))
        addContent(
          kid.lookup(pdfName('MCID'), PDFNumber).asNumber(),
          on ? pageNumbers.get(on.toString()) : pageNumber,
        )
      } else {
        const inner = visit(kid, pageNumber)
        tag.kids.push(inner)
        // A screen reader announces a figure's alternative text in place of the text inside it.
        tag.text += inner.type === 'Figure' ? ` ${inner.alt ?? ''} ` : inner.text
      }
    }
    if (!['Span', 'Link', 'NonStruct', 'Lbl', 'Quote', 'Code'].includes(tag.type)) tag.text += ' '
    return tag
  }
  const empty: PdfTag = { type: 'Document', text: '', kids: [], contentItems: 0, pages: [], annotations: 0 }
  const tops = toArray(root?.lookup(pdfName('K'))).map((k) => context.lookup(k, PDFDict))
  const trees = tops.map((t) => visit(t))
  const tree =
    trees.length === 1 ? trees[0] : { ...empty, kids: trees, text: trees.map((t) => t.text).join(' ') }
  return { root: tree, owners }
}

/** Returns a function that finds the page of a destination, 1-based; undefined if there is none. */
function createPageFinder(pdf: PDFDocument) {
  const pageNumbers = new Map(pdf.getPages().map((page, i) => [page.ref.toString(), i + 1]))
  const namedDestinations = pdf.catalog.lookupMaybe(pdfName('Dests'), PDFDict)
  return (dest: PDFObject | undefined): number | undefined => {
    const destination = dest instanceof PDFName ? namedDestinations?.lookup(dest) : dest
    return destination instanceof PDFArray ? pageNumbers.get(destination.get(0).toString()) : undefined
  }
}

function readLinks(pdf: PDFDocument, owners: ReadonlyMap<string, PdfTag>): TaggedLink[] {
  const findPage = createPageFinder(pdf)
  return pdf.getPages().flatMap((page, i) =>
    (page.node.Annots()?.asArray() ?? []).flatMap((ref): TaggedLink[] => {
      const link = pdf.context.lookup(ref, PDFDict)
      if (nameOf(link.lookup(pdfName('Subtype'))) !== 'Link') return []
      const action = link.lookupMaybe(pdfName('A'), PDFDict)
      const destination = link.lookup(pdfName('Dest')) ?? action?.lookup(pdfName('D'))
      return [
        {
          page: i + 1,
          url: decodeString(action?.lookup(pdfName('URI'))),
          targetPage: findPage(destination),
          destinationName: nameOf(destination),
          description: decodeString(link.lookup(pdfName('Contents'))) ?? '',
          tagType: owners.get(ref.toString())?.type,
          text: owners.get(ref.toString())?.text.replace(/\s+/g, ' ').trim() ?? '',
        },
      ]
    }),
  )
}

function readOutline(pdf: PDFDocument): OutlineItem[] {
  const findPage = createPageFinder(pdf)
  const visit = (parent: PDFDict | undefined, level: number): OutlineItem[] => {
    const items: OutlineItem[] = []
    let entry = parent?.lookupMaybe(pdfName('First'), PDFDict)
    for (; entry; entry = entry.lookupMaybe(pdfName('Next'), PDFDict)) {
      items.push({
        title: decodeString(entry.lookup(pdfName('Title'))) ?? '',
        level,
        page: findPage(entry.lookup(pdfName('Dest'))),
      })
      items.push(...visit(entry, level + 1))
    }
    return items
  }
  return visit(pdf.catalog.lookupMaybe(pdfName('Outlines'), PDFDict), 1)
}

function readFonts(pdf: PDFDocument): PdfModel['fonts'] {
  const fonts = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((o): o is PDFDict => o instanceof PDFDict && o.get(pdfName('Type')) === pdfName('Font'))
  return fonts
    .filter((font) => !nameOf(font.lookup(pdfName('Subtype')))?.startsWith('CIDFont'))
    .map((font) => {
      const descendant = font.lookupMaybe(pdfName('DescendantFonts'), PDFArray)?.lookup(0, PDFDict) ?? font
      const descriptor = descendant.lookupMaybe(pdfName('FontDescriptor'), PDFDict)
      const isType3 = nameOf(font.lookup(pdfName('Subtype'))) === 'Type3'
      return {
        name:
          nameOf(font.lookup(pdfName('BaseFont'))) ??
          nameOf(descriptor?.lookup(pdfName('FontName'))) ??
          'a font',
        // A Type 3 font defines its glyphs in the file itself.
        embedded: isType3 || ['FontFile', 'FontFile2', 'FontFile3'].some((f) => descriptor?.has(pdfName(f))),
        readable: font.lookup(pdfName('ToUnicode')) instanceof PDFStream,
      }
    })
}

/** Reads a PDF file. */
export async function readPdf(bytes: Uint8Array): Promise<PdfModel> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const pdfjsDocument = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const contents: PageContent[] = []
  for (let no = 1; no <= pdfjsDocument.numPages; no++) contents.push(await readPageContent(pdfjsDocument, no))
  await pdfjsDocument.destroy()
  const { root, owners } = readTags(pdf, contents)
  return {
    bytes: bytes.length,
    ...readCatalogue(pdf),
    pages: pdf.getPages().map(({ node }, i) => ({
      no: i + 1,
      ...contents[i].stats,
      tabOrder: nameOf(node.lookup(pdfName('Tabs'))),
      annotations: node.Annots()?.size() ?? 0,
    })),
    links: readLinks(pdf, owners),
    outline: readOutline(pdf),
    fonts: readFonts(pdf),
    root,
  }
}
