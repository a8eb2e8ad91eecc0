/** Reads a PDF into the model the rules judge: tags and facts with pdf-lib, text and drawing with pdf.js. */
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
import type { LinkMark, Line, PageFacts, PdfModel, Tag } from './model'

const key = (text: string) => PDFName.of(text)
const words = (value: PDFObject | undefined) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
const nameOf = (value: PDFObject | undefined) => (value instanceof PDFName ? value.decodeText() : undefined)
const listOf = (value: PDFObject | undefined) =>
  value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value]

/** What paints: text, lines and faces, pictures, shadings. */
const paints = new Set([
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
const images = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject])

interface Drawn {
  facts: Pick<PageFacts, 'text' | 'images' | 'stray'>
  /** Text of each piece of marked content. */
  pieces: Map<number, string>
}

/** What a page draws, and whether each thing is marked. */
async function readDrawing(pdf: PDFDocumentProxy, no: number): Promise<Drawn> {
  const page = await pdf.getPage(no)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const pieces = new Map<number, string>()
  const open: (number | undefined)[] = []
  let text = ''
  for (const item of items) {
    if ('str' in item) {
      const str = item.str + (item.hasEOL ? ' ' : '')
      text += str
      const mcid = open.findLast((id) => id !== undefined)
      if (mcid !== undefined) pieces.set(mcid, (pieces.get(mcid) ?? '') + str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else
      open.push(item.id === undefined || item.id === null ? undefined : Number(/mc(\d+)$/.exec(item.id)?.[1]))
  }
  const { fnArray, argsArray } = await page.getOperatorList()
  const facts = { text, images: 0, stray: 0 }
  const marks: boolean[] = []
  fnArray.forEach((op, i) => {
    const args = argsArray[i] as unknown[]
    if (op === OPS.beginMarkedContent || op === OPS.beginMarkedContentProps) {
      const tagged = op === OPS.beginMarkedContentProps && typeof args[1] === 'number'
      marks.push(tagged || (args[0] as { name?: string }).name === 'Artifact' || args[0] === 'Artifact')
    } else if (op === OPS.endMarkedContent) marks.pop()
    // pdf.js folds what a path is for into the path.
    const painted = op === OPS.constructPath ? (args[0] as number) : op
    if (images.has(op)) facts.images++
    if (paints.has(painted) && !marks.includes(true)) facts.stray++
  })
  return { facts, pieces }
}

/** Catalogue entries a reader is told: tagged, language, title bar. */
function readCatalogue(pdf: PDFDocument) {
  const { catalog } = pdf
  const truth = (dict: string, entry: string) =>
    catalog.lookupMaybe(key(dict), PDFDict)?.lookup(key(entry)) === PDFBool.True
  return {
    marked: truth('MarkInfo', 'Marked'),
    displayTitle: truth('ViewerPreferences', 'DisplayDocTitle'),
    lang: words(catalog.lookup(key('Lang'))),
    title: pdf.getTitle(),
    author: pdf.getAuthor(),
    subject: pdf.getSubject(),
    keywords: pdf.getKeywords(),
  }
}

/** The tree of tags, with the text that each holds. */
function readTags(pdf: PDFDocument, drawn: readonly Drawn[]) {
  const { context, catalog } = pdf
  const numbers = new Map(pdf.getPages().map((page, i) => [page.ref.toString(), i + 1]))
  const root = catalog.lookupMaybe(key('StructTreeRoot'), PDFDict)
  const roles = root?.lookupMaybe(key('RoleMap'), PDFDict)
  /** The tag that owns an annotation, by the annotation's reference. */
  const owners = new Map<string, Tag>()

  const standard = (type: string): string => {
    const mapped = nameOf(roles?.lookup(key(type)))
    return mapped && mapped !== type ? standard(mapped) : type
  }
  const scopeOf = (element: PDFDict) =>
    listOf(element.lookup(key('A')))
      .map((a) => context.lookup(a))
      .map((a) => (a instanceof PDFDict ? nameOf(a.lookup(key('Scope'))) : undefined))
      .find(Boolean)

  const visit = (element: PDFDict, page?: number): Tag => {
    const own = element.get(key('Pg'))
    const here = own ? numbers.get(own.toString()) : page
    const tag: Tag = {
      type: standard(nameOf(element.lookup(key('S'))) ?? 'Document'),
      alt: words(element.lookup(key('Alt'))),
      text: '',
      kids: [],
      content: 0,
      pages: [],
      scope: scopeOf(element),
      annotations: 0,
    }
    const content = (mcid: number, on?: number) => {
      tag.content++
      if (on) tag.pages.push(on)
      tag.text += on ? (drawn[on - 1].pieces.get(mcid) ?? '') : ''
    }
    for (const entry of listOf(element.lookup(key('K')))) {
      const kid = context.lookup(entry)
      if (kid instanceof PDFNumber) content(kid.asNumber(), here)
      if (!(kid instanceof PDFDict)) continue
      const kind = nameOf(kid.lookup(key('Type')))
      if (kind === 'OBJR') {
        tag.annotations++
        const object = kid.get(key('Obj'))
        if (object instanceof PDFRef) owners.set(object.toString(), tag)
      } else if (kind === 'MCR') {
        const on = kid.get(key('Pg'))
        content(kid.lookup(key('MCID'), PDFNumber).asNumber(), on ? numbers.get(on.toString()) : here)
      } else {
        const inner = visit(kid, here)
        tag.kids.push(inner)
        // A picture is heard by its alternative text; what is written in it is not read out as well.
        tag.text += inner.type === 'Figure' ? ` ${inner.alt ?? ''} ` : inner.text
      }
    }
    if (!['Span', 'Link', 'NonStruct', 'Lbl', 'Quote', 'Code'].includes(tag.type)) tag.text += ' '
    return tag
  }
  const empty: Tag = { type: 'Document', text: '', kids: [], content: 0, pages: [], annotations: 0 }
  const tops = listOf(root?.lookup(key('K'))).map((k) => context.lookup(k, PDFDict))
  const trees = tops.map((t) => visit(t))
  const tree =
    trees.length === 1 ? trees[0] : { ...empty, kids: trees, text: trees.map((t) => t.text).join(' ') }
  return { root: tree, owners }
}

/** Finds the page a destination leads to. */
function pageFinder(pdf: PDFDocument) {
  const numbers = new Map(pdf.getPages().map((page, i) => [page.ref.toString(), i + 1]))
  const named = pdf.catalog.lookupMaybe(key('Dests'), PDFDict)
  return (dest: PDFObject | undefined): number | undefined => {
    const place = dest instanceof PDFName ? named?.lookup(dest) : dest
    return place instanceof PDFArray ? numbers.get(place.get(0).toString()) : undefined
  }
}

function readLinks(pdf: PDFDocument, owners: ReadonlyMap<string, Tag>): LinkMark[] {
  const find = pageFinder(pdf)
  return pdf.getPages().flatMap((page, i) =>
    (page.node.Annots()?.asArray() ?? []).flatMap((ref): LinkMark[] => {
      const link = pdf.context.lookup(ref, PDFDict)
      if (nameOf(link.lookup(key('Subtype'))) !== 'Link') return []
      const action = link.lookupMaybe(key('A'), PDFDict)
      const to = link.lookup(key('Dest')) ?? action?.lookup(key('D'))
      return [
        {
          page: i + 1,
          url: words(action?.lookup(key('URI'))),
          target: find(to),
          place: nameOf(to),
          contents: words(link.lookup(key('Contents'))) ?? '',
          owner: owners.get(ref.toString())?.type,
          words: owners.get(ref.toString())?.text.replace(/\s+/g, ' ').trim() ?? '',
        },
      ]
    }),
  )
}

function readOutline(pdf: PDFDocument): Line[] {
  const find = pageFinder(pdf)
  const visit = (parent: PDFDict | undefined, level: number): Line[] => {
    const lines: Line[] = []
    let entry = parent?.lookupMaybe(key('First'), PDFDict)
    for (; entry; entry = entry.lookupMaybe(key('Next'), PDFDict)) {
      lines.push({
        title: words(entry.lookup(key('Title'))) ?? '',
        level,
        page: find(entry.lookup(key('Dest'))),
      })
      lines.push(...visit(entry, level + 1))
    }
    return lines
  }
  return visit(pdf.catalog.lookupMaybe(key('Outlines'), PDFDict), 1)
}

function readFonts(pdf: PDFDocument): PdfModel['fonts'] {
  const fonts = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((o): o is PDFDict => o instanceof PDFDict && o.get(key('Type')) === key('Font'))
  return fonts
    .filter((font) => !nameOf(font.lookup(key('Subtype')))?.startsWith('CIDFont'))
    .map((font) => {
      const inner = font.lookupMaybe(key('DescendantFonts'), PDFArray)?.lookup(0, PDFDict) ?? font
      const about = inner.lookupMaybe(key('FontDescriptor'), PDFDict)
      const drawn = nameOf(font.lookup(key('Subtype'))) === 'Type3'
      return {
        name: nameOf(font.lookup(key('BaseFont'))) ?? nameOf(about?.lookup(key('FontName'))) ?? 'a font',
        // The letters of a Type 3 font are drawings in the file itself.
        embedded: drawn || ['FontFile', 'FontFile2', 'FontFile3'].some((f) => about?.has(key(f))),
        readable: font.lookup(key('ToUnicode')) instanceof PDFStream,
      }
    })
}

export async function readPdf(bytes: Uint8Array): Promise<PdfModel> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const viewed = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const drawn: Drawn[] = []
  for (let no = 1; no <= viewed.numPages; no++) drawn.push(await readDrawing(viewed, no))
  await viewed.destroy()
  const { root, owners } = readTags(pdf, drawn)
  return {
    bytes: bytes.length,
    ...readCatalogue(pdf),
    pages: pdf.getPages().map(({ node }, i) => ({
      no: i + 1,
      ...drawn[i].facts,
      tabs: nameOf(node.lookup(key('Tabs'))),
      annotations: node.Annots()?.size() ?? 0,
    })),
    links: readLinks(pdf, owners),
    outline: readOutline(pdf),
    fonts: readFonts(pdf),
    root,
  }
}
