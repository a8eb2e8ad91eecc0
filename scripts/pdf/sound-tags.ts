/**
 * Mends what the browser's tags lack for PDF/UA: links get a description, list items a body, and tags that PDF
 * 1.7 does not know are declared to be like ones it knows. Pages and text stay as they are.
 */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib'

const key = (text: string) => PDFName.of(text)

export function soundTags(pdf: PDFDocument) {
  describeLinks(pdf)
  const root = pdf.catalog.lookupMaybe(key('StructTreeRoot'), PDFDict)
  if (!root) return
  // The browser names emphasis as PDF 2.0 does.
  root.set(key('RoleMap'), pdf.context.obj({ Em: 'Span', Strong: 'Span' }))
  giveBodies(pdf, root)
}

/** Where a link leads, in words: what a screen reader can say before it is followed. */
function describeLinks(pdf: PDFDocument) {
  const pages = new Map(pdf.getPages().map((page, i) => [page.ref.toString(), i + 1]))
  const named = pdf.catalog.lookupMaybe(key('Dests'), PDFDict)
  for (const [, link] of pdf.context.enumerateIndirectObjects()) {
    if (!(link instanceof PDFDict) || link.get(key('Subtype')) !== key('Link')) continue
    const uri = link.lookupMaybe(key('A'), PDFDict)?.lookup(key('URI'))
    const dest = link.lookup(key('Dest'))
    const place = dest instanceof PDFName ? named?.lookup(dest) : dest
    const page = place instanceof PDFArray ? pages.get(place.get(0).toString()) : undefined
    const words =
      uri instanceof PDFString || uri instanceof PDFHexString
        ? `Open ${uri.decodeText()}`
        : page && `Go to page ${page}`
    if (words) link.set(key('Contents'), PDFHexString.fromText(words))
  }
}

/** Puts everything in a list item, but for its label, into an LBody, as PDF wants it. */
function giveBodies(pdf: PDFDocument, root: PDFDict) {
  const { context } = pdf
  const bodies = new Map<string, PDFRef>()
  for (const [ref, item] of context.enumerateIndirectObjects()) {
    if (!(item instanceof PDFDict) || item.get(key('S')) !== key('LI')) continue
    const inside = item.lookup(key('K'))
    const kids = inside instanceof PDFArray ? inside.asArray() : inside ? [item.get(key('K'))!] : []
    const isLabel = (kid: PDFObject) => {
      const element = context.lookup(kid)
      return element instanceof PDFDict && element.get(key('S')) === key('Lbl')
    }
    const rest = kids.filter((kid) => !isLabel(kid))
    if (!rest.length) continue
    const body = context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: rest }) as PDFDict
    const page = item.get(key('Pg'))
    if (page) body.set(key('Pg'), page)
    const bodyRef = context.register(body)
    bodies.set(ref.toString(), bodyRef)
    for (const kid of rest) {
      const element = context.lookup(kid)
      if (element instanceof PDFDict && element.has(key('P'))) element.set(key('P'), bodyRef)
    }
    item.set(key('K'), context.obj([...kids.filter(isLabel), bodyRef]))
  }
  const parents = root.lookupMaybe(key('ParentTree'), PDFDict)
  if (parents) rehome(pdf, parents, bodies)
}

/** The way back from a page's content to its tag: content of a list item now lies in its body. */
function rehome(pdf: PDFDocument, tree: PDFDict, bodies: ReadonlyMap<string, PDFRef>) {
  for (const branch of tree.lookupMaybe(key('Kids'), PDFArray)?.asArray() ?? []) {
    rehome(pdf, pdf.context.lookup(branch, PDFDict), bodies)
  }
  const swap = (array: PDFArray) => {
    array.asArray().forEach((entry, i) => {
      const owners = pdf.context.lookup(entry)
      if (owners instanceof PDFArray) swap(owners)
      else if (entry instanceof PDFRef) array.set(i, bodies.get(entry.toString()) ?? entry)
    })
  }
  const numbers = tree.lookupMaybe(key('Nums'), PDFArray)
  if (numbers) swap(numbers)
}
